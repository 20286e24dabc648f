import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import type { ModelerHost } from '../modeler/modeler-host';
import { usePublishing } from '../modeler/use-publishing';
import type { Finding, Posts } from '../playbook';
import { playbookRoutes } from '../routes';
import { PostsTable } from './posts-table';
import { PublishAnyway } from './publish-anyway';

const warning: Finding = { severity: 'warning', file: 'sale.bpmn', element: null, rule: 'wecom.least', message: '“发售”走一遍，每个群至少群发 40 条' };
const posts: Posts[] = [
  { process: 'sale', name: '发售', least: 40, most: null, inMonth: 44, per: 'month', allowed: 31 },
  { process: 'chase', name: '追单', least: 2, most: 2, inMonth: 2, per: 'month', allowed: 31 },
];

/** What was asked of the server, in its order. */
function answering(findings: Finding[]) {
  const asked: string[] = [];
  mockServer.use(http.post('*/api/playbooks', ({ request }) => {
    const dryRun = new URL(request.url).searchParams.has('dryRun');
    asked.push(dryRun ? 'check' : 'publish');
    return HttpResponse.json({ deployment: dryRun ? null : 'd1', definitions: [], findings, posts }, { status: dryRun ? 200 : 201 });
  }));
  return asked;
}

async function upload() {
  const { user } = renderApp(playbookRoutes, { at: '/playbooks' });
  await user.click(await screen.findByRole('button', { name: '上传文件发布' }));
  const dialog = screen.getByRole('dialog', { name: '上传并发布' });
  await user.upload(within(dialog).getByLabelText('选择文件'), new File(['<x/>'], 'sale.bpmn'));
  await user.click(within(dialog).getByRole('button', { name: '发布' }));
  return { user, dialog };
}

describe('publishing what WeCom would hold back', () => {
  it('says so before, and leaves it to the person: uploaded files', async () => {
    const asked = answering([warning]);
    const { user, dialog } = await upload();
    expect(await within(dialog).findByText(warning.message)).toBeVisible();
    expect(within(dialog).getByRole('row', { name: /发售 40–不限 44/ })).toBeVisible();
    expect(within(dialog).getByRole('row', { name: /追单 2 2/ })).toBeVisible();
    expect(within(dialog).getByText(/企业微信每群每月放行 31 条/)).toBeVisible();
    expect(asked).toEqual(['check']);
    await user.click(within(dialog).getByRole('button', { name: '仍然发布' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(asked).toEqual(['check', 'publish']);
  });

  it('asks nothing where there is nothing to say', async () => {
    const asked = answering([{ ...warning, rule: 'name' }]);
    await upload();
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(asked).toEqual(['check', 'publish']);
  });

  it('says so before, and leaves it to the person: the modeler', async () => {
    const asked = answering([warning]);
    const published: unknown[] = [];
    const host = { file: async () => new File(['<x/>'], 'sale.bpmn'), pins: { show: () => {} } } as unknown as ModelerHost;
    function Desk() {
      const publishing = usePublishing(host, (publication) => published.push(publication));
      return (
        <>
          <button type="button" onClick={() => void publishing.publish()}>发布</button>
          <PostsTable posts={publishing.posts} />
          {publishing.preview && <PublishAnyway preview={publishing.preview} onPublish={() => void publishing.publishAnyway()} onClose={publishing.notYet} />}
        </>
      );
    }
    const { user } = renderApp([{ path: '/', element: <Desk /> }], { at: '/' });
    await user.click(await screen.findByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog', { name: '发布前请看一下' });
    expect(within(dialog).getByText(warning.message)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '先不发布' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked).toEqual(['check']);
    await user.click(screen.getByRole('button', { name: '发布' }));
    await user.click(await screen.findByRole('button', { name: '仍然发布' }));
    await expect.poll(() => published).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked).toEqual(['check', 'check', 'publish']);
  });
});
