import { useState, type DragEvent, type ReactNode } from 'react';

interface Props {
  /** What becomes of a file that is let go here; said while one hangs above it. */
  hint: string;
  onFiles(this: void, files: File[]): void;
  className?: string;
  children: ReactNode;
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** A place that takes files which are dropped on it; whoever works by keys has a button for the same beside it. */
export const DropZone = ({ hint, onFiles, className = '', children }: Props): ReactNode => {
  const [above, setAbove] = useState(false);
  return (
    <div
      className={`drop-zone ${className}`}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setAbove(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setAbove(false);
      }}
      onDrop={(event) => {
        setAbove(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {above && <div className="drop-hint">{hint}</div>}
    </div>
  );
};
