/** Words of one cell in somebody's page. */
export const embed = {
  'embed.noCell': 'The lesson has no cell called “{cell}”.',
  'embed.open': 'Open in Queuebook',
  'embed.openOwn': 'Open in its own tab',
  // Places for the words of an author.
  'embed.own.label': 'Program',
  'embed.own.title': '',
  'embed.own.watch': '',
  'embed.own.moment1': '',
  'embed.own.moment2': '',
  'embed.own.moment3': '',
  'embed.own.moment4': '',
  'embed.own.moment5': '',
  'embed.own.moment6': '',
} as const;
