import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';

const POSTER = '0192f0c4-1111-7000-8000-000000000001';
const SECRET = '0192f0c4-1111-7000-8000-000000000002';
const SHOWN = '0192f0c4-1111-7000-8000-000000000003';

const named = (name: string) => ({ headers: { 'Content-Type': 'image/png', 'Content-Disposition': `inline; filename="${name}"` } });

describe('pictures of a task', () => {
  it('are those that earlier steps handed in, if one may see them and the form does not show them', async () => {
    mockServer.use(
      http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, files: [POSTER, SECRET, SHOWN], values: { photo: `http://host/api/files/${SHOWN}` } }))),
      http.head(`*/api/files/${POSTER}`, () => new HttpResponse(null, named('poster.png'))),
      http.get(`*/api/files/${POSTER}`, () => new HttpResponse('picture', named('poster.png'))),
      http.head(`*/api/files/${SECRET}`, () => new HttpResponse(null, { status: 404 })),
    );
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const saved: string[] = [];
    const { user } = renderApp(inboxRoutes, { at: '/inbox/t1' });
    const pictures = await screen.findByRole('region', { name: '配图与文件' });
    expect(within(pictures).getAllByRole('img').map((image) => image.getAttribute('alt'))).toEqual(['poster.png']);
    await user.click(within(pictures).getByRole('button', { name: '保存 poster.png' }));
    await vi.waitFor(() => expect(clicked).toHaveBeenCalled());
    expect(saved).toEqual(['poster.png']);
  });
});
