import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { EngineModule, type EngineOptions } from '#engine/engine.module';
import { AttachmentsController } from './attachments/attachments.controller.ts';
import { AuthController } from './auth/auth.controller.ts';
import { SessionGuard } from './auth/session.guard.ts';
import { BatchController } from './batch.controller.ts';
import { CalendarsController } from './calendars/calendars.controller.ts';
import { Changes } from './changes.ts';
import { EvaluationsController } from './evaluations.controller.ts';
import { FormsController } from './forms.controller.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { validation } from './http/validation.ts';
import { InboxController } from './inbox.controller.ts';
import { noticeControllers } from './notices/controllers.ts';
import { OperationsController } from './operations.controller.ts';
import { OrganisationsController } from './organisations.controller.ts';
import { PapersController } from './papers.controller.ts';
import { registerControllers } from './register/controllers.ts';
import { PublicController } from './public.controller.ts';
import { RoundsController } from './routes/rounds.controller.ts';
import { RoutesController } from './routes/routes.controller.ts';
import { SetupController } from './setup/setup.controller.ts';
import { StreamController } from './stream.controller.ts';
import { BoardController } from './board.controller.ts';
import { WorkController } from './work.controller.ts';

@Module({})
export class AppModule {
  static forRoot(options: EngineOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [EngineModule.forRoot(options)],
      controllers: [
        OperationsController,
        AuthController,
        SetupController,
        PublicController,
        StreamController,
        InboxController,
        WorkController,
        BoardController,
        ...noticeControllers,
        CalendarsController,
        OrganisationsController,
        ...registerControllers,
        RoutesController,
        RoundsController,
        FormsController,
        PapersController,
        AttachmentsController,
        BatchController,
        EvaluationsController,
      ],
      providers: [
        Changes,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validation },
      ],
    };
  }
}
