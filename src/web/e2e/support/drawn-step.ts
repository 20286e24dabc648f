const shape = (of: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${of}_di" bpmnElement="${of}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const line = (of: string, from: number, to: number) =>
  `<bpmndi:BPMNEdge id="${of}_di" bpmnElement="${of}"><di:waypoint x="${from}" y="140"/><di:waypoint x="${to}" y="140"/></bpmndi:BPMNEdge>`;

/** The picture of a process that goes from its start through one step to its end. */
export const drawnStep = (key: string, step: string) => `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    ${shape('startEvent_begin', 100, 122, 36, 36)}${shape(step, 200, 100, 100, 80)}${shape('endEvent_done', 364, 122, 36, 36)}
    ${line('flow_in', 136, 200)}${line('flow_out', 300, 364)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
