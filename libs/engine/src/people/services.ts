import { Accounts } from './accounts.ts';
import { AsOfView } from './as-of.ts';
import { Departures } from './departures.ts';
import { Directory } from './directory.ts';
import { FirstStepsView } from './first-steps.ts';
import { Handovers } from './handovers.ts';
import { OrganisationRegister } from './organisation-register.ts';
import { OrganisationSurvey } from './organisation-survey.ts';
import { Organisations } from './organisations.ts';
import { Passwords } from './passwords.ts';
import { PeopleImport } from './people-import.ts';
import { PeopleList } from './people-list.ts';
import { PostGrants } from './post-grants.ts';
import { PostRequests } from './post-requests.ts';
import { Proxies } from './proxies.ts';
import { RegisterBooks } from './register-books.ts';
import { Reseats } from './reseats.ts';
import { Sessions } from './sessions.ts';
import { Setup } from './setup.ts';
import { StandIns } from './stand-ins.ts';
import { Trail } from './trail.ts';

/** Organisations, people, posts, proxies and their history. A new service is a file and a line here. */
export const registerServices = [
  Accounts,
  AsOfView,
  Departures,
  Directory,
  FirstStepsView,
  Handovers,
  OrganisationRegister,
  OrganisationSurvey,
  Organisations,
  Passwords,
  PeopleImport,
  PeopleList,
  PostGrants,
  PostRequests,
  Proxies,
  RegisterBooks,
  Reseats,
  Sessions,
  Setup,
  StandIns,
  Trail,
] as const;
