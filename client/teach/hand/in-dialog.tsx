import { type ReactNode, useRef, useState } from 'react';
import '../close-class.css';

interface DialogProps {
  readonly label: string;
  readonly title: string;
  /** What stands in it while it is open; `close` shuts it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog; what is in it begins anew each time. */
export function InDialog({ label, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {label}
      </button>
      <dialog ref={dialog} className="card ask" aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>{title}</h2>
            {children(() => dialog.current?.close())}
          </>
        )}
      </dialog>
    </>
  );
}
