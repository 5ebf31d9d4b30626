/** Comments of the lesson's programs, and words of its cells' labels, in the language that is spoken, by the English; none where that is English. */
let comments: Readonly<Record<string, string>> = {};

export function commentsAre(given: Readonly<Record<string, string>>): void {
  comments = given;
}

export function commentsAreEnglish(): boolean {
  return Object.keys(comments).length === 0;
}

export function commentIn(english: string): string {
  return comments[english] ?? english;
}
