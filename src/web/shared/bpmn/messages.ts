import { defineMessages } from '@/shared/i18n/messages';

export const bpmnMessages = defineMessages(
  'bpmn',
  { view: '视图', zoomIn: '放大', zoomOut: '缩小', fit: '适应窗口', broken: '流程图无法显示：文件不是有效的 BPMN。' },
  { view: 'View', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Fit', broken: 'The diagram cannot be shown: the file is no valid BPMN.' },
);
