import type { ReactNode } from 'react';
import type { Failure } from '../../api/failure.ts';
import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';
import { SaveFoot } from './fields.tsx';
import { FormFailure } from './form-failure.tsx';

/** The form of one record: it is saved, that is said and the form closes; or why it was not stands below its fields. */
export function RecordSheet(props: {
  title: string;
  size?: 'middle';
  /** Where the form does not just save. */
  words?: { readonly save: string; readonly saved: string };
  save: { readonly pending: boolean; readonly failure: Failure | null };
  isReady?: boolean;
  /** null: it was not saved. */
  onSave: () => Promise<object | null>;
  onClose: () => void;
  /** Somebody else was faster: begin anew from what stands now. */
  onAgain?: () => void;
  children: ReactNode;
}) {
  const { title, size, words = strings.settings, save, isReady = true, onSave, onClose, onAgain } = props;
  const submit = async () => {
    if (!(await onSave())) return;
    tell(words.saved);
    onClose();
  };
  return (
    <Sheet
      title={title}
      {...(size && { size })}
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={save.pending}
      foot={<SaveFoot pending={save.pending || !isReady} onClose={onClose} save={words.save} />}
    >
      <div className="settings-form">
        {props.children}
        <FormFailure failure={save.failure} {...(onAgain && { onAgain })} />
      </div>
    </Sheet>
  );
}
