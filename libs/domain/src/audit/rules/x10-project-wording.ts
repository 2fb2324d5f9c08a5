import { anyOf, wordsIn } from '../lexicon.ts';
import { report } from '../kinds.ts';
import { projectWording } from '../lexicons/report.ts';
import { defineRule } from '../rule.ts';

const wording = anyOf(projectWording);

/** Sections on the evaluation itself; those on the year's work may well tell of single projects. */
const onEvaluation = /自评|评价|组织|方法|结论|存在|问题|建议|措施/;

export const wrongTemplate = defineRule({
  code: 'X10',
  name: '部门报告套用项目模板',
  severity: 'YELLOW',
  formula: '部门整体报告不含“该项目”等项目评价用语',
  kinds: report,
  check({ form }) {
    if (form.header.evalScope !== 'DEPARTMENT') return [];
    const sections = form.narrative.flatMap(({ path, title, text }) => {
      if (!onEvaluation.test(title)) return [];
      const words = wordsIn(`${title}\n${text}`.replace(/[^\S\n]/g, ''), wording);
      return words.length === 0 ? [] : [{ path, words }];
    });
    // A department's report may once speak of a certain project; the template speaks so again and again.
    const words = [...new Set(sections.flatMap((section) => section.words))];
    if (words.length < 2) return [];
    return [
      {
        where: [...new Set(sections.map(({ path }) => path))].join('、'),
        against: 'header.evalScope',
        said: words.slice(0, 4).join('、'),
        computed: '本报告评价部门整体支出',
        message: `部门整体支出报告套用了项目评价的写法（“${words.slice(0, 4).join('”“')}”），请改为对部门整体支出的评价。`,
      },
    ];
  },
});
