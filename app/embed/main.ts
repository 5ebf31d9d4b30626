/**
 * The frame's entry, as small as can be: a page may have a dozen of such frames, and whoever never comes near one
 * fetches nothing for it. It must import nothing of the notebook at once.
 */
import { embedAddress } from './address';
import { clickToLoad, whenNear } from './arrival';

const address = embedAddress(location.hash);
const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no #root');
// The frame's address is what it is: another one is another frame.
addEventListener('hashchange', () => location.reload());
const pressed = address.load === 'click' && (await clickToLoad(root, address));
if (address.load === 'near') await whenNear(root);
const { show } = await import('./embedded');
await show(root, address, pressed);
