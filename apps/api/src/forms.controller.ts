import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Recognised } from '#domain/answers/recognised';
import { auditFile } from '#domain/audit/audit';
import { sourceOf } from '#domain/audit/source';
import { DomainError } from '#domain/error';
import { score } from '#domain/scoring/score';
import { schemeOf } from '#domain/scoring/schemes';
import { readAnyForms } from '#forms/read';

const Wanted = z.strictObject({
  name: z.string().trim().min(1).max(300),
  scheme: z.string().max(40).default('MOF-2020'),
});

/** Reads a file and says what was recognised. Nothing is stored: a draft is saved by its own action. */
@Controller('api/forms')
export class FormsController {
  @Post('read')
  @HttpCode(200)
  async read(
    @Query({ schema: Wanted }) { name, scheme: id }: z.infer<typeof Wanted>,
    @Body() bytes: unknown,
  ): Promise<{ forms: Recognised[] }> {
    if (!Buffer.isBuffer(bytes)) throw new DomainError('invalid', '请以 application/octet-stream 提交文件内容');
    const scheme = schemeOf(id);
    const read = await readAnyForms(name, bytes);
    const findings = auditFile(
      read.map(({ form }) => form),
      scheme,
    );
    return {
      forms: read.map(({ form, unplaced, notice = null }, i) => ({
        form,
        unplaced,
        findings: (findings[i] ?? []).map((one) => ({ ...one, source: sourceOf(form, one.where) })),
        sheet: score(form, scheme),
        notice,
      })),
    };
  }
}
