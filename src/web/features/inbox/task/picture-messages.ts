import { defineMessages } from '@/shared/i18n/messages';

export const pictureMessages = defineMessages(
  'pictures',
  { pictures: '配图与文件', save: '保存', saveNamed: '保存 {{name}}', notSaved: '没能保存，请稍后再试' },
  { pictures: 'Pictures and files', save: 'Save', saveNamed: 'Save {{name}}', notSaved: 'This could not be saved: try again later' },
);
