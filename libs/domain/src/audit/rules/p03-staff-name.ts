import { hasLandline, staffNameIn } from '../../staff-contacts.ts';
import { defineRule } from '../rule.ts';

export const staffName = defineRule({
  code: 'P03',
  name: '公开件含经办人全名/座机',
  severity: 'BLUE',
  formula: '公开件的经办人姓名、电话可按规定隐去',
  check({ form: { header } }) {
    const name = staffNameIn(header.filledBy) !== null;
    const phone = hasLandline(header);
    if (!name && !phone) return [];
    const what = [name ? '填表人全名' : '', phone ? '座机号码' : ''].filter((part) => part !== '').join('和');
    return [
      {
        where: name ? 'header.filledBy' : 'header.contactPhone',
        ...(name && phone ? { against: 'header.contactPhone' } : {}),
        said: what,
        computed: '公开时可隐去',
        message: `表中有${what}，公开时请按当地规定决定是否隐去。`,
      },
    ];
  },
});
