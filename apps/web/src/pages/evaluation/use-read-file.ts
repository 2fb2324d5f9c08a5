import { useState } from 'react';
import type { Recognised } from '#domain/answers/recognised';
import { call } from '../../api/call.ts';

interface ReadFile {
  /** What was recognised in the last file, until it is taken or laid aside. */
  received: { name: string; forms: Recognised[] } | undefined;
  reading: boolean;
  trouble: unknown;
  read(this: void, file: File): Promise<void>;
  layAside(this: void): void;
}

/** Has a file read by the house; nothing of it is taken yet. */
export const useReadFile = (scheme: string): ReadFile => {
  const [received, setReceived] = useState<ReadFile['received']>();
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const read = async (file: File): Promise<void> => {
    setTrouble(undefined);
    setReading(true);
    try {
      const { forms } = await call<{ forms: Recognised[] }>(
        `api/forms/read?name=${encodeURIComponent(file.name)}&scheme=${encodeURIComponent(scheme)}`,
        { method: 'POST', body: file },
      );
      setReceived({ name: file.name, forms });
    } catch (error) {
      setTrouble(error);
    } finally {
      setReading(false);
    }
  };
  return { received, reading, trouble, read, layAside: () => setReceived(undefined) };
};
