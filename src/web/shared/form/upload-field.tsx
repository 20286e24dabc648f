/** @jsxImportSource preact */
import { Errors, Label, type Textfield } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, detailOf } from '@/shared/api/failure';
import { describeFile, type FileDescription, remembered } from '@/shared/files/describe-file';
import { fileIdOf, filePath } from '@/shared/files/file-link';
import { uploadFile } from '@/shared/files/upload-file';
import type { FormTranslate } from './form-texts';
import type { FormComponent } from './schema';
import type { Uploads } from './uploads';

interface FieldProps {
  field: FormComponent & { id: string; validate?: { required?: boolean } };
  value?: unknown;
  errors?: string[];
  domId: string;
  indexes?: Record<string, number>;
  disabled?: boolean;
  readonly?: boolean;
  onChange: (change: { value: string }) => void;
}

type State = { tag: 'idle' } | { tag: 'uploading'; share: number } | { tag: 'failed'; file: File; failure: Failure };

const ACCEPTED: Record<string, string> = { photo: 'image/*', file: 'image/*,application/pdf' };

/**
 * form-js' own text field, which becomes a place for a photo or document where the form says `upload`. A link to a file
 * is shown as that file in any field.
 */
export function uploadField(original: typeof Textfield, translate: FormTranslate, uploads: Uploads) {
  const Text = original as unknown as ComponentType<FieldProps>;

  function Upload(props: FieldProps) {
    const { field, indexes, onChange } = props;
    const picker = useRef<HTMLInputElement>(null);
    const [state, setState] = useState<State>({ tag: 'idle' });
    const place = { id: field.id, indexes };

    const send = async (file: File) => {
      uploads.begin(place);
      setState({ tag: 'uploading', share: 0 });
      const answer = await uploadFile(file, (share) => setState({ tag: 'uploading', share }));
      uploads.end(place);
      setState(answer.ok ? { tag: 'idle' } : { tag: 'failed', file, failure: answer.failure });
      if (answer.ok) onChange({ value: answer.value.link });
    };
    const photo = field.properties?.['upload'] === 'photo';
    return (
      <div class="qipan-upload">
        <Text {...props} />
        <input
          ref={picker}
          type="file"
          hidden
          accept={ACCEPTED[photo ? 'photo' : 'file']}
          data-testid={`${props.domId}-file`}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) void send(file);
          }}
        />
        {state.tag === 'uploading' ? (
          <p class="qipan-upload-progress" role="status">
            <progress max={1} value={state.share} />
            {translate('Uploading {value} %', { value: Math.round(state.share * 100) })}
          </p>
        ) : (
          <div class="qipan-upload-choice">
            <button type="button" onClick={() => picker.current?.click()}>
              {translate(photo ? 'Take or choose a photo' : 'Choose a photo or PDF')}
            </button>
            <span>{translate('Or put a link in the box above.')}</span>
          </div>
        )}
        {state.tag === 'failed' && (
          <div class="qipan-upload-failed" role="alert">
            <span>{textOf(state.failure, translate)}</span>
            {/* The same file would be refused again for what it is. */}
            {state.failure.tag !== 'invalid' && <button type="button" onClick={() => void send(state.file)}>{translate('Upload again')}</button>}
          </div>
        )}
      </div>
    );
  }

  function Uploaded({ id, ...props }: FieldProps & { id: string }) {
    const { field, errors = [], readonly, disabled, onChange } = props;
    const file = useDescription(id);
    const name = file?.name || translate('Uploaded file');
    return (
      <div class={`fjs-form-field fjs-form-field-textfield${errors.length > 0 ? ' fjs-has-errors' : ''}`}>
        <Label id={`${props.domId}-label`} label={field.label} required={field.validate?.required} />
        <div class="qipan-uploaded" role="group" aria-labelledby={`${props.domId}-label`}>
          {file === null ? (
            <span>{translate('This file is gone, or you may not see it.')}</span>
          ) : (
            <a href={filePath(id)} target="_blank" rel="noopener">
              {file?.image ? <img src={filePath(id)} alt={name} /> : name}
            </a>
          )}
          {!readonly && !disabled && (
            <button type="button" aria-label={translate('Remove {value}', { value: name })} onClick={() => onChange({ value: '' })}>
              {translate('Remove')}
            </button>
          )}
        </div>
        <Errors id={`${props.domId}-error-message`} errors={errors} />
      </div>
    );
  }

  function UploadField(props: FieldProps) {
    const id = fileIdOf(props.value);
    if (id) return <Uploaded {...props} id={id} />;
    const open = props.field.properties?.['upload'] && !props.readonly && !props.disabled;
    return open ? <Upload {...props} /> : <Text {...props} />;
  }
  return Object.assign(UploadField, { config: original.config });
}

/** Undefined while it is asked for, null when it is not there. */
function useDescription(id: string): FileDescription | null | undefined {
  const [found, setFound] = useState<FileDescription | null | undefined>(remembered(id));
  useEffect(() => {
    let current = true;
    void describeFile(id).then((description) => current && setFound(description ?? null));
    return () => {
      current = false;
    };
  }, [id]);
  return found;
}

function textOf(failure: Failure, translate: FormTranslate): string {
  if (failure.tag === 'network') return translate('No connection. The file is still here: try again.');
  if (failure.tag === 'signed-out') return translate('You are signed out. Sign in again in another tab, then try again.');
  return translate('The upload failed: {value}', { value: detailOf(failure) ?? '' });
}
