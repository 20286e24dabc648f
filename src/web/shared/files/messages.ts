import { defineMessages } from '@/shared/i18n/messages';

export const fileMessages = defineMessages(
  'files',
  { files: '文件', file: '已上传的文件', gone: '文件已不在，或没有权限查看' },
  { files: 'Files', file: 'Uploaded file', gone: 'This file is gone, or you may not see it' },
);
