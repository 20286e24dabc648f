import { defineMessages } from '@/shared/i18n/messages';

export const loginMessages = defineMessages(
  'login',
  {
    title: '起盘',
    claim: '把社群发售跑成流程：谁、何时、说什么，一步不漏。',
    username: '账号',
    password: '密码',
    signIn: '登录',
    wrong: '账号或密码不对',
    throttled: '失败次数太多，请 {{seconds}} 秒后再试',
    demoTitle: '演示账号',
    demoHint: '密码都是 demo，点一下就填好。',
    demoOthers: '其他岗位的 {{count}} 个账号',
    language: 'English',
  },
  {
    title: 'Qipan',
    claim: 'Community launches as a process: who, when, with which words, and no step forgotten.',
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    wrong: 'Wrong user name or password',
    throttled: 'Too many failures. Try again in {{seconds}} seconds',
    demoTitle: 'Demo accounts',
    demoHint: 'Every password is demo. Tap one to fill it in.',
    demoOthers: '{{count}} more, one for each role',
    language: '中文',
  },
);
