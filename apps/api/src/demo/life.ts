import type { CommandBus } from '@nestjs/cqrs';
import type { Answer } from '#domain/answers/act';
import type { Actor } from '#domain/evaluation/action';
import type { ActionName } from '#domain/evaluation/actions';
import type { AboutFile } from '#domain/evaluation/actions/attaching';
import { Act, Open } from '#engine/act/act';
import type { Attachments } from '#engine/attachments/attachments';
import { fileOf } from '#engine/queries/form-file';
import { inventedGoal } from './goal.ts';
import { organisations, people } from './people.ts';

type Step = readonly [login: string, action: ActionName, input?: object];

interface Case {
  unitId: string;
  title: string;
  words: string;
  /** Handed in beside the form: the declaration itself, as the unit has printed and signed it. */
  paper?: AboutFile;
  steps(this: void, unit: string): readonly Step[];
}

const handedIn = (unit: string): Step[] => [
  [`${unit}.filler`, 'submitGoal'],
  [`${unit}.unitHead`, 'approve', { opinion: '情况属实，同意报送' }],
];

const signedPaper: AboutFile = {
  kind: 'other',
  name: '绩效目标申报表（单位签字稿）.docx',
  note: '单位内部会签后留存，内容与系统填报一致',
};

/** Cases that stand at different places, so that every desk has something on it. */
const cases: readonly Case[] = [
  {
    unitId: 'czj.jyj.yizhong',
    title: '实训器材购置',
    words: '2026年购置实训器材40台（套），供1200名学生使用',
    steps: (unit) => [[`${unit}.filler`, 'submitGoal']],
  },
  {
    unitId: 'czj.jyj.yizhong',
    title: '食堂设备更新',
    words: '2026年更新食堂设备40台（套），保障1200名学生用餐',
    paper: signedPaper,
    steps: handedIn,
  },
  {
    unitId: 'czj.jyj.yizhong.fenxiao',
    title: '实验室设备购置',
    words: '2026年购置实验设备40台（套），满足1200名学生实验教学需要',
    steps: (unit) => [
      ...handedIn(unit),
      [
        'jyj.departmentReviewer',
        'returnForRevision',
        {
          opinion: '数量指标与采购清单不一致',
          items: [{ where: 'goals.expected', text: '请按采购清单核对设备数量', code: 'NO_EVIDENCE' }],
        },
      ],
    ],
  },
  {
    unitId: 'czj.jyj.yizhong',
    title: '多媒体教室建设',
    words: '2026年配备多媒体设备40台（套），覆盖1200名学生',
    paper: signedPaper,
    steps: (unit) => [
      ...handedIn(unit),
      ['jyj.departmentReviewer', 'approve', { opinion: '初审通过' }],
      ['czj.performanceOffice', 'approve', { opinion: '目标批复' }],
      ['czj.performanceOffice', 'closeExecution', { remark: '年度执行结束' }],
    ],
  },
];

const actorOf = (wanted: string): Actor => {
  const { id, name, roles, organisation } = people.find(({ login }) => login === wanted)!;
  return { id, name, roles, path: organisation };
};

/** The ways into the house that people have. */
interface Doors {
  commands: CommandBus;
  attachments: Attachments;
}

const live = async ({ commands, attachments }: Doors, one: Case, deadlines: object): Promise<void> => {
  const { unitId, title, words, paper, steps } = one;
  const unit = unitId.split('.').at(-1) ?? '';
  const name = organisations.find(({ id }) => id === unitId)?.name ?? '';
  const task = { title, evalScope: 'PROJECT', scheme: 'MOF-2020', fiscalYear: 2026, round: '演示年度', deadlines };
  const office = actorOf('czj.performanceOffice');
  const form = inventedGoal(name, title, words);
  const filler = `${unit}.filler`;
  const { id, version: first } = await commands.execute<Open, Answer>(
    new Open(unitId, task, office, `demo-${unitId}-${title}`),
  );
  let version = first;
  const act = async ([login, action, input = {}]: Step): Promise<void> => {
    ({ version } = await commands.execute<Act, Answer>(new Act(id, version, action, input, actorOf(login))));
  };
  await act([filler, 'saveDraft', { form }]);
  if (paper) ({ version } = await attachments.add(id, paper, await fileOf(form, 'docx'), actorOf(filler), { version }));
  for (const step of steps(unit)) await act(step);
};

/** Takes them there through the same commands that people give. `deadlines`: civil dates by stage. */
export const seedLife = async (doors: Doors, deadlines: object): Promise<void> => {
  await Promise.all(cases.map((one) => live(doors, one, deadlines)));
};
