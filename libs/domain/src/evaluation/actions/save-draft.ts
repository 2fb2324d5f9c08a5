import { defineAction } from '../action.ts';
import { drafting } from './drafting.ts';

/** 暂存: keeps what has been filled in. A bad form is welcome here; its findings stand beside it. */
export const saveDraft = defineAction({
  ...drafting,
  label: '暂存',
  hint: '保存填报内容，可多次修改',
  who: ['filler'],
  reach: 'own',
});
