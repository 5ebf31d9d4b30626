/** Tests of CPython's that are not run, each with the reason: ends of their names. The same stands in docs/CONFORMITY.md. */
export const LEFT_OUT: readonly (readonly [test: string, why: string])[] = [
  [
    'CSimpleQueueTest.test_reentrancy',
    "its items come from Python's own garbage collector, which stands still while a program runs",
  ],
  ['test_multithread_modify_file_noerror', 'a cell has no files'],
  [
    'test_gettrace_all_threads',
    'traces threads that wait, whose stacks lie outside of CPython: refused by name',
  ],
  ['test_getprofile_all_threads', 'the same'],
  ['test_frame_tstate_tracing', 'needs a thread that is made in C'],
  ['test_PyThreadState_SetAsyncExc', 'raises an error in another thread through ctypes'],
];
