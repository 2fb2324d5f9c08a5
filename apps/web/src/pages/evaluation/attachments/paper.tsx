import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '#domain/attachments/attachment';
import type { AttachmentLine } from '#domain/evaluation/attachment-lines';
import { addressOf } from '../../../api/attachments.ts';
import { download, urlOf } from '../../../api/call.ts';
import { asProblem } from '../../../api/problem.ts';
import { inWords } from '../../../parts/in-words.ts';
import { sizeInWords } from '../../../parts/size-in-words.ts';
import { When } from '../../../parts/when.tsx';
import type { IndicatorChoice } from './use-indicators.ts';

interface Props {
  id: string;
  paper: AttachmentLine;
  indicators: readonly IndicatorChoice[];
  onPlace(this: void, where: string): void;
  /** Whoever can take others off the list is told why not this one. */
  explained: boolean;
  onWithdraw(this: void, attachment: string): void;
}

const lockWords: Readonly<Record<NonNullable<Attachment['lock']>, string>> = {
  submitted: '已随表格送审',
  decided: '审核决定的依据',
};

const Taking = ({ id, paper }: Pick<Props, 'id' | 'paper'>): ReactNode => {
  const { message } = App.useApp();
  const path = addressOf(id, paper.id);
  const take = (): Promise<void> =>
    download(path, paper.name).catch((error: unknown) => void message.error(asProblem(error).message));
  return (
    <Typography.Link
      href={urlOf(path)}
      download={paper.name}
      onClick={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      {paper.name}
    </Typography.Link>
  );
};

const Beside = ({
  where,
  beside,
  indicators,
  onPlace,
}: Pick<Props, 'indicators' | 'onPlace'> & Pick<AttachmentLine, 'where' | 'beside'>): ReactNode => {
  const { t } = useTranslation();
  const known = indicators.find(({ value }) => value === where);
  return (
    <div>
      {t('佐证')}：
      {known ? (
        <Typography.Link role="button" onClick={() => onPlace(known.value)}>
          {known.label}
        </Typography.Link>
      ) : where ? (
        inWords(where)
      ) : (
        t('“{{name}}”（现在的表中没有这项指标）', { name: beside })
      )}
    </div>
  );
};

/** One paper: what it is, who handed it in and what it proves; its name is the way to it. */
export const Paper = ({ id, paper, indicators, onPlace, explained, onWithdraw }: Props): ReactNode => {
  const { t } = useTranslation();
  const { kindTitle, name, bytes, by, at, note, where, beside, lock, refusal } = paper;
  return (
    <li className="paper" data-paper={where ?? ''}>
      <PaperClipOutlined aria-hidden />
      <div className="paper-about">
        <Flex gap={4} wrap align="center">
          <Taking id={id} paper={paper} />
          <Tag>{kindTitle}</Tag>
          {lock && <Tag color="processing">{t(lockWords[lock])}</Tag>}
        </Flex>
        <Typography.Text type="secondary" className="paper-facts">
          <span>
            {sizeInWords(bytes)} · {by.name}
          </span>
          <When at={at} />
        </Typography.Text>
        {(where ?? beside) && <Beside where={where} beside={beside} indicators={indicators} onPlace={onPlace} />}
        {note && <div className="words">{note}</div>}
        {explained && refusal && <small className="reason">{refusal}</small>}
      </div>
      {!refusal && (
        <Button size="small" aria-label={t('撤下附件“{{name}}”', { name })} onClick={() => onWithdraw(paper.id)}>
          {t('撤下')}
        </Button>
      )}
    </li>
  );
};
