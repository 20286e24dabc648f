import { defineMessages } from '@/shared/i18n/messages';

export const fileMessages = defineMessages(
  'files',
  { files: '文件', file: '已上传的文件', gone: '文件已不在，或没有权限查看', choose: '选择照片或 PDF', uploading: '正在上传 {{share}} %', remove: '移除' },
  { files: 'Files', file: 'Uploaded file', gone: 'This file is gone, or you may not see it', choose: 'Choose a photo or PDF', uploading: 'Uploading {{share}} %', remove: 'Remove' },
);
