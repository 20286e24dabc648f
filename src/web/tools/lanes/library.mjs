// All models together: who does most of the work inside a process, however deep its calls go.
import { is, propertyOf } from '../layout/model.mjs';
import { roleOf } from './roles.mjs';

export class Library {
  #processes;
  #steps = new Map();

  constructor(processes) {
    this.#processes = new Map(processes.map(process => [process.id, process]));
  }

  /**
   * Who does more than half; else who has a lane already and does most. Undefined where nobody does, where only the engine
   * works, and where an expression names the process.
   */
  mainRoleOf(element, present) {
    const work = [...this.#workOf(element)].sort(([, a], [, b]) => b - a);
    const all = work.reduce((steps, [, some]) => steps + some, 0);
    return (work.find(([, steps]) => 2 * steps > all) ?? work.find(([role]) => present.has(role)))?.[0];
  }

  /** Steps by role; who only approves does not work there, unless nobody does. */
  #workOf(element) {
    const steps = this.#stepsIn(element);
    const work = steps.filter(step => !step.approves);
    return (work.length ? work : steps).reduce((all, { role }) => all.set(role, (all.get(role) ?? 0) + 1), new Map());
  }

  #stepsIn(element) {
    if (is(element, 'UserTask')) return [{ role: roleOf(element), approves: Boolean(propertyOf(element, 'approval')) }].filter(step => step.role);
    if (is(element, 'CallActivity')) return this.#called(element.calledElement);
    return (element.flowElements ?? []).flatMap(child => this.#stepsIn(child));
  }

  #called(key) {
    if (!this.#processes.has(key)) return [];
    if (!this.#steps.has(key)) {
      this.#steps.set(key, []);
      this.#steps.set(key, this.#stepsIn(this.#processes.get(key)));
    }
    return this.#steps.get(key);
  }
}
