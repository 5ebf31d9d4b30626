/**
 * The frame's entry, as small as can be: a page may have a dozen of such frames, and whoever never comes near one
 * fetches nothing for it. It must import nothing of the notebook at once.
 */
import { embedAddress } from './address';
import { clickToLoad, whenNear } from './arrival';
import { startWords, wordsOf } from './start-words';

const address = embedAddress(location.hash);
const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no #root');
// The frame's address is what it is: another one is another frame.
addEventListener('hashchange', () => location.reload());
const words = wordsOf(address);
document.documentElement.lang = words;
const pressed =
  address.load === 'click' && (await clickToLoad(root, address, await startWords(words)));
if (address.load === 'near') await whenNear(root);
// Before all that says something: texts come with the code that says them, in the language that is spoken by then.
if (words !== 'en') await (await import('../messages/spoken')).speak(words, 'embedded');
const { show } = await import('./embedded');
await show(root, address, pressed);
