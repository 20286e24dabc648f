import { http, HttpResponse } from 'msw';

/** Nobody has copies or substitutes, unless a test says so. */
export const peopleHandlers = [
  http.get('*/api/me/copies', () => HttpResponse.json({ items: [], next: null, unread: '0' })),
  http.get('*/api/tasks/:id/copies', () => HttpResponse.json({ items: [] })),
  http.get('*/api/me/substitutes', () => HttpResponse.json({ items: [], forOthers: [] })),
];
