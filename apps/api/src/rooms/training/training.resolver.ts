import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { NotPersonalField } from '../../platform/privacy/index.js';
import { extendType } from '../../platform/reader/index.js';
import { Person, signedInPerson, type RequestContext } from '../accounts/index.js';
import { PersonalField } from '../policy/index.js';
import { education, EducationInput } from './education.record.js';
import { registration, RegistrationInput } from './registration.record.js';
import { site, SiteInput } from './site.record.js';
import { supervision, SupervisionInput } from './supervision.record.js';
import { supervisor, SupervisorInput } from './supervisor.record.js';
import { Education, Registration, Site, Supervision, Supervisor, trainingData } from './training.entity.js';
import {
  EducationResults,
  RegistrationResults,
  RemoveNamedTrainingRecordResult,
  RemoveTrainingRecordResult,
  SiteResults,
  SupervisionResults,
  SupervisorResults,
} from './training.errors.js';
import { RemoveNamedRecordArgs, RemoveRecordArgs, UpdateRecordArgs } from './training.input.js';
import type { TrainingService } from './training.service.js';

const outcome = 'The outcome of an operation.';

extendType(Person, 'educations', {
  relation: { kind: 'TO_MANY', entity: () => Education, by: 'personId' },
  field: PersonalField({
    ...trainingData,
    type: () => [Education],
    description: 'The graduate schools the person went to.',
    holds: 'which graduate schools you told us of',
  }),
});

extendType(Person, 'registrations', {
  relation: { kind: 'TO_MANY', entity: () => Registration, by: 'personId' },
  field: PersonalField({
    ...trainingData,
    type: () => [Registration],
    description: 'The person’s registrations as an associate.',
    holds: 'which registrations you told us of',
  }),
});

extendType(Person, 'supervisors', {
  relation: { kind: 'TO_MANY', entity: () => Supervisor, by: 'personId' },
  field: PersonalField({
    ...trainingData,
    type: () => [Supervisor],
    description: 'Who supervises the person.',
    holds: 'which supervisors you told us of',
  }),
});

extendType(Person, 'sites', {
  relation: { kind: 'TO_MANY', entity: () => Site, by: 'personId' },
  field: PersonalField({
    ...trainingData,
    type: () => [Site],
    description: 'Where the person trains.',
    holds: 'which sites you told us of',
  }),
});

extendType(Person, 'supervisions', {
  relation: { kind: 'TO_MANY', entity: () => Supervision, by: 'personId' },
  field: PersonalField({
    ...trainingData,
    type: () => [Supervision],
    description: 'Who supervises the person where, and when.',
    holds: 'who you said supervises you where',
  }),
});

/** A person's own records of their training, added, changed and removed. */
@Resolver()
export class TrainingResolver {
  constructor(private readonly training: TrainingService) {}

  @Mutation(() => EducationResults.Add, { description: 'Adds a graduate school of yours.' })
  @NotPersonalField(outcome)
  addEducation(@Arg('input', () => EducationInput) input: EducationInput, @Ctx() context: RequestContext) {
    return this.training.add(education, signedInPerson(context), input);
  }

  @Mutation(() => EducationResults.Update, { description: 'Changes a graduate school of yours.' })
  @NotPersonalField(outcome)
  updateEducation(
    @Args() which: UpdateRecordArgs,
    @Arg('input', () => EducationInput) input: EducationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.training.update(education, signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveTrainingRecordResult, { description: 'Removes a graduate school of yours for good.' })
  @NotPersonalField(outcome)
  removeEducation(@Args() { id }: RemoveRecordArgs, @Ctx() context: RequestContext) {
    return this.training.remove(education, signedInPerson(context), id);
  }

  @Mutation(() => RegistrationResults.Add, { description: 'Adds a registration of yours as an associate.' })
  @NotPersonalField(outcome)
  addRegistration(@Arg('input', () => RegistrationInput) input: RegistrationInput, @Ctx() context: RequestContext) {
    return this.training.add(registration, signedInPerson(context), input);
  }

  @Mutation(() => RegistrationResults.Update, { description: 'Changes a registration of yours.' })
  @NotPersonalField(outcome)
  updateRegistration(
    @Args() which: UpdateRecordArgs,
    @Arg('input', () => RegistrationInput) input: RegistrationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.training.update(registration, signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveTrainingRecordResult, { description: 'Removes a registration of yours for good.' })
  @NotPersonalField(outcome)
  removeRegistration(@Args() { id }: RemoveRecordArgs, @Ctx() context: RequestContext) {
    return this.training.remove(registration, signedInPerson(context), id);
  }

  @Mutation(() => SupervisorResults.Add, { description: 'Adds somebody who supervises you.' })
  @NotPersonalField(outcome)
  addSupervisor(@Arg('input', () => SupervisorInput) input: SupervisorInput, @Ctx() context: RequestContext) {
    return this.training.add(supervisor, signedInPerson(context), input);
  }

  @Mutation(() => SupervisorResults.Update, { description: 'Changes what you told of a supervisor.' })
  @NotPersonalField(outcome)
  updateSupervisor(
    @Args() which: UpdateRecordArgs,
    @Arg('input', () => SupervisorInput) input: SupervisorInput,
    @Ctx() context: RequestContext,
  ) {
    return this.training.update(supervisor, signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveNamedTrainingRecordResult, {
    description: 'Removes a supervisor of yours for good, and, if you ask for it, the supervisions that name them.',
  })
  @NotPersonalField(outcome)
  removeSupervisor(@Args() { id, withSupervisions }: RemoveNamedRecordArgs, @Ctx() context: RequestContext) {
    return this.training.remove(supervisor, signedInPerson(context), id, withSupervisions);
  }

  @Mutation(() => SiteResults.Add, { description: 'Adds a place where you train.' })
  @NotPersonalField(outcome)
  addSite(@Arg('input', () => SiteInput) input: SiteInput, @Ctx() context: RequestContext) {
    return this.training.add(site, signedInPerson(context), input);
  }

  @Mutation(() => SiteResults.Update, { description: 'Changes what you told of a site.' })
  @NotPersonalField(outcome)
  updateSite(
    @Args() which: UpdateRecordArgs,
    @Arg('input', () => SiteInput) input: SiteInput,
    @Ctx() context: RequestContext,
  ) {
    return this.training.update(site, signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveNamedTrainingRecordResult, {
    description: 'Removes a site of yours for good, and, if you ask for it, the supervisions that name it.',
  })
  @NotPersonalField(outcome)
  removeSite(@Args() { id, withSupervisions }: RemoveNamedRecordArgs, @Ctx() context: RequestContext) {
    return this.training.remove(site, signedInPerson(context), id, withSupervisions);
  }

  @Mutation(() => SupervisionResults.Add, { description: 'Adds who supervises you where, and when.' })
  @NotPersonalField(outcome)
  addSupervision(@Arg('input', () => SupervisionInput) input: SupervisionInput, @Ctx() context: RequestContext) {
    return this.training.add(supervision, signedInPerson(context), input);
  }

  @Mutation(() => SupervisionResults.Update, { description: 'Changes a supervision of yours.' })
  @NotPersonalField(outcome)
  updateSupervision(
    @Args() which: UpdateRecordArgs,
    @Arg('input', () => SupervisionInput) input: SupervisionInput,
    @Ctx() context: RequestContext,
  ) {
    return this.training.update(supervision, signedInPerson(context), which, input);
  }

  @Mutation(() => RemoveTrainingRecordResult, {
    description: 'Removes a supervision of yours for good; its supervisor and its site stay.',
  })
  @NotPersonalField(outcome)
  removeSupervision(@Args() { id }: RemoveRecordArgs, @Ctx() context: RequestContext) {
    return this.training.remove(supervision, signedInPerson(context), id);
  }
}
