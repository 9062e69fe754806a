import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import {
  closeTabStorage,
  forgetInTab,
  keepInTab,
  keptInTab,
  namesInTab,
  reopenTabStorage,
} from './tab-storage.ts';

const schema = v.array(v.string());
const refused = (why: string) => () => {
  throw new DOMException('refused', why);
};
const kept = (name = 'names') => keptInTab(name, schema);

describe('what a tab keeps', () => {
  it('is there until it is forgotten, each by its name', () => {
    keepInTab('names', ['a "b" \u{1f680}']);
    keepInTab('others', []);
    expect(kept()).toEqual(['a "b" \u{1f680}']);
    forgetInTab('names');
    expect(kept()).toBeNull();
    expect(kept('others')).toEqual([]);
  });

  it.each(['{', '', 'null', '[1]'])('counts as none where %j stands there', (text) => {
    sessionStorage.setItem('rollup-jobs.kept.names', text);
    expect(kept()).toBeNull();
  });

  it('is none rather than an older one where there is no room', () => {
    keepInTab('names', ['old']);
    vi.stubGlobal('sessionStorage', {
      setItem: refused('QuotaExceededError'),
      removeItem: sessionStorage.removeItem.bind(sessionStorage),
    });
    keepInTab('names', ['new']);
    vi.unstubAllGlobals();
    expect(kept()).toBeNull();
  });

  it('is nothing where the browser forbids storage, and no reason to fail', () => {
    const storage = vi.spyOn(window, 'sessionStorage', 'get');
    storage.mockImplementation(refused('SecurityError'));
    keepInTab('names', ['a']);
    expect(kept()).toBeNull();
    forgetInTab('names');
    storage.mockRestore();
  });
});

it('where the page is closed for its operator nothing is left, nor kept until it is there again', () => {
  keepInTab('names', ['a']);
  sessionStorage.setItem('of another page', 'x');
  closeTabStorage();
  keepInTab('others', ['b']);
  expect(Object.keys(sessionStorage)).toEqual(['of another page']);
  reopenTabStorage();
  keepInTab('names', ['c']);
  expect(namesInTab()).toEqual(['names']);
});
