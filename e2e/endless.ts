/** Programs without an end, for Stop. */

/** Each prints 'going' once it is where it will never leave. */
export const ENDLESS: Readonly<Record<string, string>> = {
  'a polling loop': `
import { Empty } from 'queue';
import { sleep } from 'time';
const queue = new Queue();
print('going');
while (true) {
  try { queue.getNowait(); break; } catch (error) { if (!(error instanceof Empty)) throw error; }
  sleep(0.01);
}`,
  'a loop that does nothing': `print('going'); for (;;) {}`,
  'a loop without a body, in a thread': `
function spin() { print('going'); for (;;); }
const thread = new Thread({ target: spin });
thread.start();
thread.join();`,
  'a loop that catches everything': `
const queue = new Queue();
print('going');
for (;;) { try { queue.getNowait(); } catch {} }`,
  // Somebody must be able to wake it, or the program would be stuck, and be ended for that.
  'a get that waits while another thread works': `
const queue = new Queue();
function work() { let n = 0; for (;;) n += 1; }
const thread = new Thread({ target: work });
thread.start();
print('going');
queue.get();`,
  'a join that never ends': `
const queue = new Queue();
queue.put(1);
function work() { for (;;); }
const thread = new Thread({ target: work });
thread.start();
print('going');
queue.join();`,
  'a long sleep': `import { sleep } from 'time'; print('going'); sleep(1000);`,
  'a lock that is never released': `
import { Lock } from 'threading';
import { sleep } from 'time';
const lock = new Lock();
function hold() { lock.acquire(); sleep(1000); }
const thread = new Thread({ target: hold });
thread.start();
sleep(0.05);
print('going');
lock.acquire();`,
  // They leave the page so little of a busy machine that the run could be ended as endless before anybody has seen it go:
  // main moves on, and it never is.
  'twelve threads that spin': `
import { sleep } from 'time';
function spin() { for (;;); }
for (let i = 0; i < 12; i++) new Thread({ target: spin }).start();
print('going');
for (;;) sleep(0.2);`,
};

/** Three more, which only the end of their worker ends, or nearly: for the browsers that nobody looks at each day. */
export const MORE_ENDLESS: Readonly<Record<string, string>> = {
  'a search for a pattern that turns back for ever': `
print('going');
/^(a+)+$/.test('a'.repeat(60) + 'b');`,
  'a comparison that never answers': `
print('going');
[2, 1].sort(() => { for (;;); });`,
  'calls without end, caught and begun again': `
function deeper(): number { try { return deeper(); } finally { deeper(); } }
print('going');
for (;;) { try { deeper(); } catch {} }`,
};
