import { explain } from '#domain/audit/explain';
import { rules } from '#domain/audit/rules';
import { DomainError } from '#domain/error';
import { severities } from '#domain/vocabulary';
import { wrap } from '../terminal/width.ts';

/** One rule of the book in words, on so many columns. @throws DomainError notFound */
export const explained = (code: string, columns: number): string => {
  const rule = explain(code.trim().toUpperCase());
  if (!rule) {
    const [first, last] = [rules[0]?.code, rules.at(-1)?.code];
    throw new DomainError('notFound', `审核规则中没有“${code}”，编号如 ${first}、${last}，见检查结果中每个问题的开头`);
  }
  const lines: [string, string | undefined][] = [
    ['比较的是', rule.formula],
    ['为什么重要', rule.matters],
    ['怎样改', rule.mend],
    ['不妥', rule.example?.wrong],
    ['妥当', rule.example?.right],
    ['依据', rule.sources.join('；')],
    ['能否豁免', rule.waiver],
  ];
  const told = lines.flatMap(([title, words]) => (words ? wrap(`${title}：${words}`, columns) : []));
  return `${[`${rule.code} ${rule.name}（${severities[rule.severity]}）`, ...told].join('\n')}\n`;
};
