import { useSyncExternalStore } from 'react';
import type { Answer } from '@/shared/api/failure';
import { currentLanguage } from '@/shared/i18n/language';
import type { Letter, Subject } from '@/shared/offline/database';
import { serverNow } from '@/shared/time/server-clock';
import { handOver, keyOf, takeBack } from '../api/once';
import { actOf, isAbout, type QueuedAct } from './acts';
import { forgetRefused, lettersOf, putLetter, removeLetter, renewLetter } from './outbox';
import { setQueued, type Standing } from './queued';
import { type Sent, sendOutbox } from './send-outbox';

const CHANGED = 'qipan.outbox';
const SHORTEST_WAIT = 5_000;
const LONGEST_WAIT = 120_000;

/** As the screen sees it; the truth is in the database, which other tabs and the service worker change, too. */
let letters: readonly Letter[] = [];
let person: string | undefined;
let channel: BroadcastChannel | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let wait = SHORTEST_WAIT;
const listeners = new Set<() => void>();

async function read() {
  letters = person ? await lettersOf(person).catch(() => []) : [];
  setQueued(new Map([...letters].sort(refusedLast).flatMap(({ tasks, state }) => tasks.map(({ id }): [string, Standing] => [id, state]))));
  listeners.forEach((listener) => listener());
}

/** Of several about one task the row shows what was refused. */
const refusedLast = (one: Letter, other: Letter) => Number(one.state === 'refused') - Number(other.state === 'refused');

async function changed() {
  await read();
  channel?.postMessage('');
}

/** From another tab, which tells its person itself, or from the service worker, for which a page has to. */
async function heard(word: '' | { letter: Letter; answer: Answer<unknown> }) {
  if (word && word.letter.person === person) events?.onAnswer(word.letter, word.answer);
  await read();
  events?.onElsewhere();
}

export interface QueueEvents {
  /** Another tab or the service worker has sent or changed something. */
  onElsewhere: () => void;
  onAnswer: (letter: Letter, answer: Answer<unknown>) => void;
  onStop: (why: Sent['tag']) => void;
}

let events: QueueEvents | undefined;

/** For whoever is signed in. Sends what waits now and whenever there may be a network again. */
export function openQueue(username: string, told: QueueEvents): () => void {
  person = username;
  events = told;
  channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANGED);
  if (channel) channel.onmessage = ({ data }) => void heard(data);
  const go = () => {
    wait = SHORTEST_WAIT;
    void sendNow();
  };
  const look = () => document.hidden || go();
  addEventListener('online', go);
  document.addEventListener('visibilitychange', look);
  void read().then(go);
  return () => {
    removeEventListener('online', go);
    document.removeEventListener('visibilitychange', look);
    clearTimeout(timer);
    channel?.close();
    channel = undefined;
    person = undefined;
    events = undefined;
    void read();
  };
}

let sending: Promise<void> | undefined;

export function sendNow(): Promise<void> {
  sending ??= trySending().finally(() => (sending = undefined));
  return sending;
}

async function trySending() {
  clearTimeout(timer);
  const mine = person;
  if (!mine || !letters.some(({ state }) => state === 'waiting')) return;
  const answered = (letter: Letter, answer: Answer<unknown>) => person === mine && events?.onAnswer(letter, answer);
  const sent = await sendOutbox({ person: mine, onAnswer: answered }).catch((): Sent => ({ tag: 'later' }));
  await changed();
  if (person !== mine) return;
  if (sent.tag === 'later') {
    timer = setTimeout(() => void sendNow(), Math.max(wait, (sent.waitSeconds ?? 0) * 1_000));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  } else if (sent.tag !== 'done') events?.onStop(sent.tag);
}

/** Keeps an act that could not be sent, under the key with which it was tried. */
export async function enqueue(path: string, body: unknown, tasks: Subject[]): Promise<void> {
  if (!person) throw new Error('nobody is signed in');
  const text = JSON.stringify(body);
  const subjects = tasks.map(({ id, name, nameEn, group }) => ({ id, name, nameEn, group }));
  await putLetter({ key: keyOf(path, text), person, path, body: text, language: currentLanguage(), at: serverNow(), tasks: subjects, state: 'waiting' });
  handOver(path, text);
  await changed();
  timer = setTimeout(() => void sendNow(), wait);
  void askWorker();
}

/** Whether something about one of these is still on its way. */
export const isWaiting = (tasks: Subject[]): boolean => letters.some((each) => each.state === 'waiting' && tasks.some(({ id }) => isAbout(each, id)));

/** The server has done it, with the page looking on. */
export async function settled(act: QueuedAct, tasks: string[]): Promise<void> {
  if (!person || !letters.some(({ state }) => state === 'refused')) return;
  await forgetRefused(person, act, tasks).catch(() => {});
  await changed();
}

export async function drop(letter: Letter) {
  await removeLetter(letter);
  if (letter.state === 'waiting') takeBack(letter.path, letter.body, letter.key);
  await changed();
}

export async function tryAgain(letter: Letter) {
  await renewLetter(letter);
  await changed();
  await sendNow();
}

/** Where there is Background Sync the service worker sends it, even when the app has been closed. */
async function askWorker() {
  const worker = (await navigator.serviceWorker?.getRegistration()) as (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }) | undefined;
  await worker?.sync?.register(CHANGED).catch(() => {});
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLetters = () => useSyncExternalStore(subscribe, () => letters);

/** What waits or was refused about this task, in its order. */
export const useLettersOf = (task: string) => useLetters().filter((letter) => isAbout(letter, task));

export const useLetter = (task: string, act: QueuedAct) => useLettersOf(task).find((letter) => actOf(letter) === act);
