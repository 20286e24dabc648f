export interface DecisionTable {
  hitPolicy: string;
  inputs: string[];
  outputs: string[];
  rules: { id: string; inputs: string[]; outputs: string[]; description: string }[];
}

const texts = (parent: Element, name: string, selector: string) =>
  childrenOf(parent, name).map((each) => each.querySelector(selector)?.textContent?.trim() ?? '');

const childrenOf = (parent: Element, name: string) => [...parent.children].filter((child) => child.localName === name);

/** Reads a decision table to show it; a decision that is no table answers undefined. */
export function readDecisionTable(dmn: string): DecisionTable | undefined {
  const table = new DOMParser().parseFromString(dmn, 'application/xml').querySelector('decisionTable');
  if (!table) return undefined;
  return {
    hitPolicy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
    inputs: childrenOf(table, 'input').map((input) => input.getAttribute('label') ?? input.querySelector('text')?.textContent ?? ''),
    outputs: childrenOf(table, 'output').map((output) => output.getAttribute('label') ?? output.getAttribute('name') ?? ''),
    rules: childrenOf(table, 'rule').map((rule) => ({
      id: rule.getAttribute('id') ?? '',
      inputs: texts(rule, 'inputEntry', 'text'),
      outputs: texts(rule, 'outputEntry', 'text'),
      description: childrenOf(rule, 'description')[0]?.textContent?.trim() ?? '',
    })),
  };
}
