/** What stands in the page until its scripts have come, and stays there if they never do. Put there by the build. */
export const start = {
  name: 'Queuebook',
  loading: 'The page is loading …',
  late: 'Still this text? Then something keeps the scripts of this page from running. What helps:',
  causes: [
    'Opened from a file: start Queuebook with “npm start” in its folder, or put the folder on any web server, and open that address.',
    'Inside another page: open this page in a tab of its own.',
    'A lost connection: load the page anew.',
    'Your own server: it must send scripts as “text/javascript”; and for a frame with sandbox="allow-scripts" the header “Access-Control-Allow-Origin: *”.',
  ],
  ownTab: 'Open this page in a tab of its own',
} as const;
