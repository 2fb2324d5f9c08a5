const KB = 1024;
const MB = KB * KB;

/** Bytes as people read them: 812字节, 13KB, 4.6MB. */
export const sizeInWords = (bytes: number): string => {
  if (bytes < KB) return `${bytes}字节`;
  return bytes < MB ? `${Math.round(bytes / KB)}KB` : `${Number((bytes / MB).toFixed(1))}MB`;
};
