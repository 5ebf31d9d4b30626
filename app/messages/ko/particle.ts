/**
 * The Korean particle that fits the last sound of a name in a program, of a word or of a number: `queue`를, `put`을, 3을, 4를.
 * A Hangul syllable and a digit tell it by themselves; a Latin name is read aloud as Korean programmers read it, by rules
 * that are right for names as programs have them, and a list of the exceptions.
 */

/** How a word ends: in a vowel, in ㄹ (which 으로 counts as a vowel), in another consonant. */
type Sound = 'vowel' | 'l' | 'consonant';

/** Read as digits are: 영 일 이 삼 사 오 육 칠 팔 구. A nought at the end is 십, 백, 천, 만 as well. */
const DIGITS: readonly Sound[] = [
  'consonant',
  'l',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'l',
  'l',
  'vowel',
];

/** Read otherwise than they are spelled: 덱, 타입, 밀리초, 초 … */
const EXCEPTIONS: Readonly<Record<string, Sound>> = {
  deque: 'consonant',
  type: 'consonant',
  scope: 'consonant',
  ms: 'vowel',
  s: 'vowel',
  error: 'vowel',
  none: 'consonant',
  one: 'consonant',
};

/** @param choice with a final consonant first: `을/를`, `으로/로` @returns what follows the name; both where its sound cannot be told */
export function particle(name: string, choice: string): string {
  const [closed = '', open = ''] = choice.split('/');
  const sound = soundOf(name);
  if (sound === null) return bothOf(closed, open);
  if (sound === 'l' && closed === '으로') return open;
  return sound === 'vowel' ? open : closed;
}

/** 을(를), (으)로 */
function bothOf(closed: string, open: string): string {
  return closed.endsWith(open) ? `(${closed.slice(0, -open.length)})${open}` : `${closed}(${open})`;
}

function soundOf(name: string): Sound | null {
  // What stands after the last sound: quotation marks, brackets, a line's end.
  const said = name.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = said.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return hangulSound(last);
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? null;
  const word = /[A-Za-z]+$/.exec(said)?.[0] ?? '';
  return word === '' ? null : latinSound(word);
}

/** A syllable's code says which of 28 finals it has. */
function hangulSound(syllable: string): Sound {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'l' : 'consonant';
}

function latinSound(word: string): Sound {
  // inQueue is read by its last word, ID letter by letter.
  const part = /[A-Z]?[a-z]+$/.exec(word)?.[0] ?? word;
  if (part.length === 1 || (part.length <= 3 && part === part.toUpperCase()))
    return letterSound(part.at(-1) ?? '');
  const low = part.toLowerCase();
  const known = EXCEPTIONS[low];
  if (known) return known;
  if (/(l|[aeiou]le|[^aeiou]le)$/.test(low)) return 'l';
  if (/([mn]|ng|[aeiou][mn]e)$/.test(low)) return 'consonant';
  // 겟, 락, 맵, 잡: a short vowel and one of these closes the syllable; 포스트, 태스크, 리스트 do not.
  if (/(^|[^aeiou])[aeiou](ck|[pktcb])$/.test(low) || /ook$/.test(low)) return 'consonant';
  return 'vowel';
}

/** 엘, 알 end in ㄹ; 엠, 엔 in another consonant. */
function letterSound(letter: string): Sound {
  if (/[lr]/i.test(letter)) return 'l';
  return /[mn]/i.test(letter) ? 'consonant' : 'vowel';
}
