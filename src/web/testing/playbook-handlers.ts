import { http, HttpResponse } from 'msw';
import type { Finding } from '../features/playbooks/playbook';
import decision from './samples/group-size-strategy.dmn?raw';
import bpmn from './samples/launch-sample.bpmn?raw';
import { sampleKpis } from './sample-kpis';
import { sampleParameters } from './sample-parameters';
import { samplePlaybooks } from './sample-playbooks';

const xml = (text: string) => new HttpResponse(text, { headers: { 'Content-Type': 'application/xml' } });

const published = new Map<string, string>();

const templates = [
  {
    id: 'qipan.startGroups', name: '分批启动各群', appliesTo: ['bpmn:ServiceTask'],
    properties: [
      { type: 'Hidden', value: '${startGroups}', binding: { type: 'property', name: 'camunda:delegateExpression' } },
      { type: 'String', label: '每批数量', value: 'all', binding: { type: 'camunda:inputParameter', name: 'waveSize' } },
    ],
  },
];

/** The server's sandbox in one line: a script task is refused, with the element that it is. */
function findingsIn(model: string): Finding[] {
  return [...model.matchAll(/<bpmn:scriptTask id="([^"]+)"/g)].map(([, element]) => ({
    severity: 'error', file: 'launch-sample.bpmn', element, rule: 'no-script', message: '不允许脚本任务：请改用服务任务或决策表。',
  }));
}

export const playbookHandlers = [
  http.get('*/api/playbooks', () => HttpResponse.json({ items: samplePlaybooks })),
  http.get('*/api/playbooks/templates', () => HttpResponse.json(templates)),
  http.get('*/api/kpis', () => HttpResponse.json({ items: sampleKpis.map((kpi) => ({ ...kpi, by: [] })) })),
  http.get('*/api/parameters', () => HttpResponse.json({ items: sampleParameters })),
  http.get('*/api/playbooks/:key/kpis', ({ params }) => HttpResponse.json({ items: params['key'] === 'launch-sample' ? sampleKpis : [] })),
  http.get('*/api/playbooks/:key/versions', ({ params }) => {
    const latest = samplePlaybooks.find(({ key }) => key === params['key'])?.version ?? 1;
    return HttpResponse.json({
      items: Array.from({ length: latest }, (_, index) => ({
        version: latest - index, deployedAt: `2026-11-${20 - index}T10:00:00+08:00`, deployedBy: '林操盘', latest: index === 0,
      })),
    });
  }),
  http.get('*/api/playbooks/:key/versions/:version/bpmn', ({ params }) => xml(published.get(String(params['key'])) ?? bpmn)),
  http.get('*/api/playbooks/:key/decisions/:decision/dmn', () => xml(decision)),
  http.get('*/api/playbooks/:key/forms/:form', () => HttpResponse.json(samplePlaybooks[0]?.startForm)),
  http.post('*/api/playbooks', async ({ request }) => {
    const file = (await request.formData()).get('files') as File;
    const model = await file.text();
    const findings = findingsIn(model);
    const refused = { title: '模型没有通过校验', status: 422, findings };
    if (findings.length > 0) return HttpResponse.json(refused, { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
    if (new URL(request.url).searchParams.get('dryRun')) return HttpResponse.json({ deployment: null, definitions: [], findings });
    const key = file.name.replace('.bpmn', '');
    const known = samplePlaybooks.find((playbook) => playbook.key === key);
    if (known) known.version += 1;
    published.set(key, model);
    return HttpResponse.json({ deployment: 'd1', definitions: [{ key, version: known?.version ?? 1 }], findings }, { status: 201 });
  }),
];
