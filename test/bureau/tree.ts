// A county as large as a real one: departments with their units, every name invented.

export interface Department {
  /** Short number, e.g. bm07: part of paths and accounts. */
  code: string;
  name: string;
}

export interface Unit {
  code: string;
  name: string;
  department: Department;
}

/** What the departments look after, and what their units are called. */
const fields: readonly (readonly [department: string, ...units: string[]])[] = [
  ['教育体育局', '实验小学', '初级中学', '幼儿园', '职业技术学校'],
  ['卫生健康局', '卫生院', '社区卫生服务中心', '疾病预防控制站'],
  ['农业农村局', '农技推广站', '畜牧兽医站', '种子管理站'],
  ['水利局', '河道管理所', '水库管理所', '抗旱服务队'],
  ['交通运输局', '公路养护站', '运输服务中心'],
  ['民政局', '敬老院', '社会救助站', '殡葬服务所'],
  ['文化旅游局', '文化馆', '图书馆', '博物馆'],
  ['自然资源局', '自然资源所', '测绘队'],
  ['林业局', '林场', '森林防火站'],
  ['住房和城乡建设局', '市政维护所', '园林管理所'],
  ['生态环境分局', '环境监测站', '排污管理所'],
  ['人力资源和社会保障局', '就业服务中心', '社会保险经办所'],
  ['应急管理局', '应急救援队', '地震监测站'],
  ['市场监督管理局', '市场监管所', '检验检测所'],
  ['司法局', '司法所', '公证处'],
  ['群众工作局', '群众来访接待中心', '民意信息中心'],
  ['统计局', '统计调查队', '普查中心'],
  ['退役军人事务局', '退役军人服务站', '烈士陵园管理所'],
  ['医疗保障局', '医保服务所', '医保信息中心'],
  ['乡村振兴局', '项目服务中心', '驻村帮扶工作站'],
];

const places = ['城关', '东山', '西河', '南坪', '北岭', '青石', '白沙', '云溪', '竹园', '龙泉', '石桥', '枫林', '双塘'];

/** Somebody will have a name like this; it must fit, too. */
const longName = '示例县城乡义务教育薄弱环节改善与能力提升项目管理服务中心（示例县教育装备技术保障站）';

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');

const departmentAt = (i: number): Department => ({
  code: `bm${pad(i + 1, 2)}`,
  name: `示例县${fields[i % fields.length]?.[0]}`,
});

const unitAt = (i: number): Unit => {
  const department = departmentAt(i % fields.length);
  const [, ...kinds] = fields[i % fields.length]!;
  const nth = Math.floor(i / fields.length);
  const name = i === 0 ? longName : `示例县${places[nth % places.length]}${kinds[nth % kinds.length]}`;
  return { code: `dw${pad(i + 1, 3)}`, name, department };
};

export const departments: readonly Department[] = fields.map((_, i) => departmentAt(i));

/** As many units as are wanted, evenly below the departments; at most 260, then names would repeat. */
export const unitsOf = (count: number): Unit[] => Array.from({ length: count }, (_, i) => unitAt(i));

export const pathOf = (unit: Unit): string => `czj.${unit.department.code}.${unit.code}`;
