import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { shellFiles } from '../../scripts/shell-files';
import { networkOrKept } from './network-or-kept';

const PAGE = 'http://localhost/inbox';
const shell = () => Promise.resolve(new Response('kept'));
const open = async () => (await networkOrKept(new Request(PAGE), shell)).text();

describe('a page', () => {
  it('comes from the server', async () => {
    mockServer.use(http.get(PAGE, () => HttpResponse.text('new')));
    expect(await open()).toBe('new');
  });

  it.each([['no network', () => HttpResponse.error()], ['a gateway without a server', () => new HttpResponse(null, { status: 502 })]])('is the kept one with %s', async (_, answer) => {
    mockServer.use(http.get(PAGE, answer));
    expect(await open()).toBe('kept');
  });
});

describe('what is kept of the app', () => {
  it('is what staff use, with all that it loads', () => {
    const part = (file: string, source?: string, imports: string[] = [], later: string[] = []) => ({ file, source, imports, later, assets: file === 'inbox.js' ? ['inbox.css'] : [] });
    expect(shellFiles([
      part('index.js', 'index.html', ['react.js'], ['inbox.js', 'modeler.js']),
      part('react.js'),
      part('inbox.js', 'features/inbox/components/inbox-page.tsx', ['react.js'], ['form.js']),
      part('form.js', undefined, ['fields.js']),
      part('fields.js'),
      part('modeler.js', 'features/playbooks/modeler/new-model-page.tsx', ['bpmn.js'], ['panel.js']),
      part('bpmn.js'),
      part('panel.js'),
    ])).toEqual(['fields.js', 'form.js', 'inbox.css', 'inbox.js', 'index.js', 'react.js']);
  });
});
