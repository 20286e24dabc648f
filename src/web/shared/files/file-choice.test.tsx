import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createQueryClient } from '@/shared/api/query-client';
import { mockServer } from '@/testing/mock-server';
import { FileChoice } from './file-choice';
import { fileIdOf, fileIdsIn } from './file-link';

const ID = '0198f0aa-0000-7000-8000-000000000009';
const LINK = `https://qipan.example/api/files/${ID}`;

function Evidence() {
  const [link, setLink] = useState('');
  return (
    <QueryClientProvider client={createQueryClient()}>
      <output>{link}</output>
      <FileChoice value={link} onChange={setLink} />
    </QueryClientProvider>
  );
}

function choose() {
  const picker = document.querySelector('input[type=file]');
  if (!picker) throw new Error('no picker');
  fireEvent.change(picker, { target: { files: [new File(['%PDF'], '投诉.pdf', { type: 'application/pdf' })] } });
}

describe('a file beside a link', () => {
  it('is handed in, shown by name, and let go', async () => {
    mockServer.use(http.post('*/api/files', () => HttpResponse.json({ id: ID, name: '投诉.pdf', mediaType: 'application/pdf', size: 4, link: LINK }, { status: 201 })));
    const user = userEvent.setup();
    render(<Evidence />);
    choose();
    expect(await screen.findByRole('link', { name: '投诉.pdf' })).toHaveAttribute('href', `/api/files/${ID}`);
    expect(screen.getByText(LINK)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '移除' }));
    expect(screen.queryByText(LINK)).toBeNull();
  });

  it('says why it is not taken', async () => {
    mockServer.use(http.post('*/api/files', () => HttpResponse.json({ status: 413, title: '内容过大', detail: '文件超过 10 MB' }, { status: 413 })));
    render(<Evidence />);
    choose();
    expect(await screen.findByRole('alert')).toHaveTextContent('文件超过 10 MB');
  });
});

describe('the link of a file', () => {
  it('is known by its path, whatever the host', () => {
    expect(fileIdOf(` ${LINK} `)).toBe(ID);
    expect([`${LINK}?x=1`, `${LINK}0`, `ftp://a/api/files/${ID}`, 'https://a/api/files/x', 7].map(fileIdOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('is found wherever it stands in a recorded value', () => {
    expect(fileIdsIn([{ photo: LINK }, { photo: LINK }, null])).toEqual([ID]);
    expect(fileIdsIn(`[{"photo":"${LINK}"}]`)).toEqual([ID]);
    expect(fileIdsIn(undefined)).toEqual([]);
  });
});
