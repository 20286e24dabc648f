import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Failure } from '../api/failure';
import type { Me, Session } from '../session/session';

/** Who was here last: what is kept was read by this person. */
export interface Known {
  session: Session;
  me: Me;
  /** When the server last said so, by the device's clock. */
  at: number;
}

export interface KeptAnswer {
  path: string;
  body: string;
  type: string;
  at: number;
}

/** A picture that a task shows. */
export interface KeptPicture {
  id: string;
  at: number;
  size: number;
  type: string;
  disposition: string;
  content: ArrayBuffer;
}

export interface Subject {
  id: string;
  name: string;
  nameEn?: string | null;
  group?: string | null;
}

/** An act that waits for the network, or came back refused. */
export interface Letter {
  seq?: number;
  /** Under which the server does it once. */
  key: string;
  person: string;
  path: string;
  /** Byte for byte as it was tried: under the same key the server takes nothing else. */
  body: string;
  language: string;
  at: number;
  tasks: Subject[];
  state: 'waiting' | 'refused';
  failure?: Failure;
}

interface Shape extends DBSchema {
  person: { key: string; value: Known };
  answers: { key: string; value: KeptAnswer; indexes: { at: number } };
  outbox: { key: number; value: Letter; indexes: { person: string } };
  pictures: { key: string; value: KeptPicture; indexes: { kept: [number, number] } };
}

let opened: Promise<IDBPDatabase<Shape>> | undefined;

/** What stays on the device: in one database, so that one step can look at who is here and write. */
export function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('qipan', 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('person');
        db.createObjectStore('answers', { keyPath: 'path' }).createIndex('at', 'at');
        db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person');
      }
      db.createObjectStore('pictures', { keyPath: 'id' }).createIndex('kept', ['at', 'size']);
    },
    // A tab with a newer version waits for this one to let go.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  return opened;
}
