import { describe, expect, it } from 'vitest';
import { mistakes } from './folders.mjs';

describe('ARCHITECTURE.md and the folders', () => {
  it('agrees when every folder is named', () => {
    expect(mistakes(['app', 'app/model'], 'In `app/` lies `app/model/`.')).toEqual([]);
  });
  it('sees a folder that is not named', () => {
    expect(mistakes(['app', 'app/model'], 'In `app/` lies the page.')[0]).toContain('app/model/');
  });
  it('sees a name without a folder', () => {
    expect(mistakes(['app'], 'In `app/` lies `app/model/`.')[0]).toContain('is not there');
  });
});
