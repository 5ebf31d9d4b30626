/** What stands in the page until its scripts have come, and stays there if they never do. Put there by the build. */
export interface StartTexts {
  readonly name: string;
  readonly page: Readonly<Record<'title' | 'embedded' | 'description' | 'installed', string>>;
  readonly loading: string;
  readonly late: string;
  readonly causes: readonly string[];
  readonly ownTab: string;
}

export const start = {
  name: 'Queuebook',
  page: {
    title: 'Queuebook: coordinate work between threads with queues',
    /** Of one cell in somebody's page. */
    embedded: 'Queuebook: one program with threads and queues',
    description:
      'A notebook in the browser where you run, watch and break programs whose threads talk through queues. Real threads, real queues.',
    /** For those who install it. */
    installed:
      'A notebook where you run, watch and break programs whose threads talk through queues.',
  },
  loading: 'The page is loading …',
  late: 'Still this text? Then something keeps the scripts of this page from running. What helps:',
  causes: [
    'Opened from a file: run “npm start” in its folder, or put it on any web server, and open that address.',
    'Inside another page: open this page in a tab of its own.',
    'A lost connection: load the page anew.',
    'Your own server: it must send scripts as “text/javascript”, and for a frame with sandbox="allow-scripts" the header “Access-Control-Allow-Origin: *”.',
  ],
  ownTab: 'Open this page in a tab of its own',
} as const satisfies StartTexts;
