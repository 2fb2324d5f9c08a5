/** Pairs of parts that, with what stands between them, make up a whole; a list without such a pair may leave parts out. */
export const complete: readonly { one: RegExp; other: RegExp; why: string }[] = [
  { one: /人员(?:经费|支出)|工资福利/, other: /公用(?:经费|支出)/, why: '基本支出由人员经费和公用经费组成' },
  { one: /基本支出/, other: /项目支出/, why: '部门支出由基本支出和项目支出组成' },
  { one: /财政拨款|财政资金|一般公共预算/, other: /其他(?:资金|收入)|自有资金|自筹/, why: '资金来源分财政和其他' },
  { one: /中央/, other: /省级|市级|县级|区级|地方|配套/, why: '转移支付按层级分担' },
  { one: /当年|本年/, other: /结转/, why: '可用资金由当年安排和上年结转组成' },
  { one: /行政/, other: /事业/, why: '编制分行政和事业' },
  { one: /男/, other: /女/, why: '人员按性别' },
  { one: /新建|新增|新开工/, other: /续建|延续|结转/, why: '项目分新建和续建' },
  { one: /已完成|完工/, other: /未完成|在建/, why: '项目按进度' },
];
