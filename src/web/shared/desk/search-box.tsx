import { useEffect, useState } from 'react';
import { TextInput } from '@/shared/ui/field';

const PAUSE = 300;

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Asks the server when the typing pauses, not at each key. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  });
  return <TextInput type="search" aria-label={label} placeholder={label} value={typed} onChange={(event) => setTyped(event.target.value)} />;
}
