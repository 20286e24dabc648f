import { defineMessages } from '@/shared/i18n/messages';

export const passwordMessages = defineMessages(
  'password',
  {
    title: '修改密码', current: '当前密码', wished: '新密码', wishedHint: '至少 8 个字符，越长越好', again: '再输一遍新密码',
    missing: '请填写', differs: '两次输入的新密码不一致', back: '取消', save: '修改', words: '修改后，你在其他设备上的登录都会退出。', changed: '密码已修改',
  },
  {
    title: 'Change password', current: 'Current password', wished: 'New password', wishedHint: 'At least 8 characters; longer is better', again: 'New password again',
    missing: 'Please fill in', differs: 'The two new passwords differ', back: 'Cancel', save: 'Change', words: 'You will be signed out on all other devices.', changed: 'Password changed',
  },
);
