/** What the compiler says of a cell's text; comes with it. */
import type { Catalogue } from '../message';

export const errorsInCells = {
  'errors.await':
    'await does not belong in a cell: threads wait with get(), join() or sleep(), and the page goes on.',
  'errors.async':
    "'async' does not belong in a cell: a thread waits by itself, with get(), join() or sleep(). Write the function without async and await.",
  'errors.promise':
    "'{name}' does not belong in a cell: promises are kept when a thread is over, and nobody would hear of them. Let a thread put its answer into a queue, and wait with get() or join().",
  'errors.dynamicImport':
    "'import()' does not belong in a cell: write an import line at the top of the cell.",
  'errors.namespace':
    "'{found}' does not belong in a cell: declare its functions and classes by themselves, or make {name} an object that holds its values.",
  'errors.decorator':
    "'@{name}' does not belong in a cell: not every browser knows decorators. Call it yourself: {name}(…).",
  'errors.accessor':
    "'accessor' does not belong in a cell: not every browser knows it. Write a plain field, or get and set.",
  'errors.using':
    "'using' does not belong in a cell: not every browser knows it. Write try … finally, or lock.with(() => …).",
  'errors.console': "'console.{name}' writes where nobody reads: write print(…).",
  'errors.madeInRun':
    "'{name}' was made when a cell above ran, and that run is over: each run begins afresh. Make it in this cell too.",
  'errors.functionField':
    "'{name}.{field}': a function has no fields that threads could share. Keep '{field}' in a variable, or make it static in a class.",
  'errors.python':
    "'{found}' is Python; TypeScript has {way}. To run Python here, press Python at this cell.",
  'errors.import': "'{name}' has to be imported: write {way}.",
  'errors.keyword': "'{found}' is how Python names an argument; in TypeScript write {way}.",
  'errors.length': "'{found}': length is a number, not a function. Write it without brackets.",
  'errors.return': "'return' outside of a function: the statements of a cell simply end.",
  'errors.somethingMissing':
    'Something is missing here: a bracket, a quote or the rest of the statement.',
  'errors.unexpected': 'Unexpected {found}: something before it is missing or too much.',
  'errors.expected': '{expected} is missing before {found}.',
  'errors.expectedAtEnd': '{expected} is missing at the end of the line.',
  'errors.parser': '{message}.',
  'errors.tooDeep':
    'Something here is nested too deeply, or goes on too long: brackets in brackets, or very many parts in one statement. Take it apart.',
  'errors.export':
    "A cell needs no 'export': the cells below see its functions and classes as they are.",
  'errors.reserved': "The name '{name}' is taken by the notebook; choose another.",
  'errors.declaredTwice':
    "'{name}' is declared here and in a cell above of which this one needs another name too; rename one of them.",
  'errors.noModule': "No module named '{module}'. A cell can import from {modules}.",
  'errors.noName': "cannot import name '{name}' from '{module}'; it has {names}.",
} as const satisfies Catalogue;
