// Generated from the server’s annotations by `pnpm generate`. Do not edit it.

/** What the schema says of each output field, by coordinate. Who sees it is decided by the server. */
export const fields = {
  "Billing.billingAddress": {
    "kind": "NOT_PERSONAL",
    "reason": "Always there, whether or not an address is; its parts are classified."
  },
  "Billing.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Billing.name": {
    "kind": "PERSONAL",
    "holds": "the name your invoices are made out to",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Billing.paymentMethod": {
    "kind": "NOT_PERSONAL",
    "reason": "Always there, whether or not a card is; its parts are classified."
  },
  "Billing.updatedAt": {
    "kind": "PERSONAL",
    "holds": "when you last changed your billing details",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Billing.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "BillingAddress.city": {
    "kind": "PERSONAL",
    "holds": "the city of your billing address",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "BillingAddress.country": {
    "kind": "PERSONAL",
    "holds": "the country of your billing address",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "BillingAddress.line1": {
    "kind": "PERSONAL",
    "holds": "the first line of your billing address",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "BillingAddress.line2": {
    "kind": "PERSONAL",
    "holds": "the second line of your billing address",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "BillingAddress.postalCode": {
    "kind": "PERSONAL",
    "holds": "the postal code of your billing address",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "BillingAddress.region": {
    "kind": "PERSONAL",
    "holds": "the state or region of your billing address",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "BillingConflict.currentVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells versions."
  },
  "BillingIncomplete.missing": {
    "kind": "NOT_PERSONAL",
    "reason": "It names fields, and no value."
  },
  "BillingUpdated.billing": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "BillingUpdated.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "CategoryExposure.category": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "CategoryExposure.people": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "CategoryExposure.values": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "CodeNotValid.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Contact.email": {
    "kind": "PERSONAL",
    "holds": "the e-mail address where you get our notices",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": [
      "EmailAddress.address"
    ]
  },
  "Contact.familyName": {
    "kind": "PERSONAL",
    "holds": "your family name",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "Contact.fullName": {
    "kind": "PERSONAL",
    "holds": "your name, put together",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": [
      "Contact.givenName",
      "Contact.familyName"
    ]
  },
  "Contact.givenName": {
    "kind": "PERSONAL",
    "holds": "your given name",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "Contact.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Contact.language": {
    "kind": "PERSONAL",
    "holds": "the language in which you are written to",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Contact.phone": {
    "kind": "PERSONAL",
    "holds": "your telephone number",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "LAST_FOUR",
    "derivedFrom": []
  },
  "Contact.postalAddress": {
    "kind": "NOT_PERSONAL",
    "reason": "Always there, whether or not an address is; its parts are classified."
  },
  "Contact.updatedAt": {
    "kind": "PERSONAL",
    "holds": "when you last changed your contact details",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Contact.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "ContactConflict.currentVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells versions."
  },
  "ContactUpdated.contact": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "ContactUpdated.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "DocumentNotUnderstood.problems": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "DocumentProblem.column": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "DocumentProblem.line": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "DocumentProblem.sentence": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Education.awardedOn": {
    "kind": "PERSONAL",
    "holds": "the day your degree was awarded; null until it is",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Education.degree": {
    "kind": "PERSONAL",
    "holds": "your degree",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Education.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Education.school": {
    "kind": "PERSONAL",
    "holds": "the graduate school you went to",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Education.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "EducationSaved.education": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what is kept is classified there."
  },
  "EmailAddress.address": {
    "kind": "PERSONAL",
    "holds": "one of your e-mail addresses",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": []
  },
  "EmailAddress.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "EmailAddress.isPrimary": {
    "kind": "PERSONAL",
    "holds": "whether our notices go there",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "EmailAddress.verifiedAt": {
    "kind": "PERSONAL",
    "holds": "when you proved the address yours; null until then",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "EmailAddressNeeded.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "EmailAddressNotFound.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "EmailAddressNotVerified.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "EmailAddressesChanged.person": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "EmailAddressesChanged.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "EmailVerified.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "ExplainedRelation.exposure": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "ExplainedRelation.fields": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "ExplainedRelation.relation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Exposure.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Exposure.people": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "Exposure.values": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.appliesToAll": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.because": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.effect": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.mask": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.override": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.reason": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "FieldOutcome.rule": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "InputProblem.code": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a field of the input and a rule, and never what was given."
  },
  "InputProblem.field": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a field of the input and a rule, and never what was given."
  },
  "InputProblem.message": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a field of the input and a rule, and never what was given."
  },
  "InvalidInput.problems": {
    "kind": "NOT_PERSONAL",
    "reason": "It names fields of the input and rules, and never what was given."
  },
  "Invoice.amountMinor": {
    "kind": "PERSONAL",
    "holds": "what you were to pay",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Invoice.billedTo": {
    "kind": "PERSONAL",
    "holds": "whom an invoice was made out to",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Invoice.currency": {
    "kind": "PERSONAL",
    "holds": "the currency you were to pay in",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Invoice.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Invoice.issuedAt": {
    "kind": "PERSONAL",
    "holds": "when an invoice was made out",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Invoice.number": {
    "kind": "PERSONAL",
    "holds": "the number of an invoice of yours",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Invoice.periodEndsAt": {
    "kind": "PERSONAL",
    "holds": "until when an invoice is for",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Invoice.periodStartsAt": {
    "kind": "PERSONAL",
    "holds": "from when an invoice is for",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Invoice.plan": {
    "kind": "PERSONAL",
    "holds": "the plan that an invoice is for",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Invoice.status": {
    "kind": "PERSONAL",
    "holds": "whether an invoice is paid",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "MailOnItsWay.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Message.answer": {
    "kind": "PERSONAL",
    "holds": "what we answered you",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Message.answeredAt": {
    "kind": "PERSONAL",
    "holds": "when we answered you",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": null,
    "derivedFrom": []
  },
  "Message.answeredBy": {
    "kind": "PERSONAL",
    "holds": "which desk of ours answered you",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Message.body": {
    "kind": "PERSONAL",
    "holds": "what you wrote to us",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Message.email": {
    "kind": "PERSONAL",
    "holds": "the e-mail address that our answer goes to",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": "EMAIL",
    "derivedFrom": []
  },
  "Message.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Message.kind": {
    "kind": "PERSONAL",
    "holds": "what your message was for",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": null,
    "derivedFrom": []
  },
  "Message.name": {
    "kind": "PERSONAL",
    "holds": "the name you signed your message with",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "Message.sentAt": {
    "kind": "PERSONAL",
    "holds": "when you wrote to us",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": null,
    "derivedFrom": []
  },
  "Message.subject": {
    "kind": "PERSONAL",
    "holds": "what your message was about",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "MessageAlreadyAnswered.answeredAt": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageAlreadyAnswered.messageId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageAnswered.message": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageAnswered.messageId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "MessageConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "MessageConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "MessageEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "MessageEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "MessageKept.reason": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageKept.until": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageNotFound.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageRemoved.messageId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageSent.message": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageSent.messageId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MessageSent.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "Mutation.addEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addEmailAddress": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addRegistration": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addSite": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addSupervision": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addSupervisor": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.answerMessage": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.cancelSubscription": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.changeEmail": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.changePassword": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.changePlan": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.confirmPaymentMethod": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.makeEmailAddressPrimary": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.preparePaymentMethod": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.refreshSession": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeEmailAddress": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeMessage": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removePaymentMethod": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeRegistration": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeSite": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeSupervision": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.removeSupervisor": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.requestEmailVerification": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.requestPasswordReset": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.resetPassword": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.resumeSubscription": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.revokeSession": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.sendMessage": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signIn": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signOut": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signOutEverywhere": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.signUp": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.startSubscription": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.startTrial": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateBilling": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateContact": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateRegistration": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateSite": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateSupervision": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateSupervisor": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.verifyEmail": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "NeededForSubscription.fields": {
    "kind": "NOT_PERSONAL",
    "reason": "It names fields, and no value."
  },
  "NeededForSubscription.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It names fields, and no value."
  },
  "NoSuchTrainingRecord.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "Node.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "NotInThisState.state": {
    "kind": "NOT_PERSONAL",
    "reason": "What was asked for does not fit; it is told only to the person."
  },
  "OperationExplained.exposure": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.inputs": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.operation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.policyVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.purpose": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.refusals": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationExplained.relations": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationRefusal.code": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationRefusal.coordinate": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "OperationRefusal.sentence": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "PageInfo.endCursor": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PageInfo.hasNextPage": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PageInfo.hasPreviousPage": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PageInfo.startCursor": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the page, not of anybody on it."
  },
  "PasswordChanged.endedSessions": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "PasswordRefused.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Payment.amountMinor": {
    "kind": "PERSONAL",
    "holds": "what you paid",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Payment.currency": {
    "kind": "PERSONAL",
    "holds": "the currency you paid in",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Payment.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Payment.invoiceNumber": {
    "kind": "PERSONAL",
    "holds": "the number of the invoice that a payment was for",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Payment.occurredAt": {
    "kind": "PERSONAL",
    "holds": "when you paid",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Payment.outcome": {
    "kind": "PERSONAL",
    "holds": "whether a payment was made",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "PaymentDeclined.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "PaymentMethod.brand": {
    "kind": "PERSONAL",
    "holds": "whose card you pay with",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "PaymentMethod.expires": {
    "kind": "PERSONAL",
    "holds": "until when your card is valid",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PaymentMethod.lastFour": {
    "kind": "PERSONAL",
    "holds": "the last four digits of the card you pay with",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PaymentMethodNotConfirmed.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "PaymentMethodPrepared.clientSecret": {
    "kind": "NOT_PERSONAL",
    "reason": "A secret that is random, and stands for a set-up."
  },
  "PaymentMethodPrepared.setupId": {
    "kind": "NOT_PERSONAL",
    "reason": "A secret that is random, and stands for a set-up."
  },
  "PaymentUnderWay.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "Person.billing": {
    "kind": "PERSONAL",
    "holds": "whether you gave us billing details",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.contact": {
    "kind": "NOT_PERSONAL",
    "reason": "Everybody has one; what it holds is classified there."
  },
  "Person.createdAt": {
    "kind": "PERSONAL",
    "holds": "when you made your account",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.educations": {
    "kind": "PERSONAL",
    "holds": "which graduate schools you told us of",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.emailAddresses": {
    "kind": "PERSONAL",
    "holds": "which e-mail addresses you gave us",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Person.invoices": {
    "kind": "PERSONAL",
    "holds": "what you were to pay",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.messages": {
    "kind": "PERSONAL",
    "holds": "which messages you sent us",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "TWENTY_FOUR_MONTHS",
    "mask": null,
    "derivedFrom": []
  },
  "Person.payments": {
    "kind": "PERSONAL",
    "holds": "what you paid",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "SEVEN_YEARS_AFTER_PAYMENT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.registrations": {
    "kind": "PERSONAL",
    "holds": "which registrations you told us of",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.sessions": {
    "kind": "PERSONAL",
    "holds": "where you are signed in",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.sites": {
    "kind": "PERSONAL",
    "holds": "which sites you told us of",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.subscription": {
    "kind": "PERSONAL",
    "holds": "whether you subscribe, or tried to",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.supervisions": {
    "kind": "PERSONAL",
    "holds": "who you said supervises you where",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.supervisors": {
    "kind": "PERSONAL",
    "holds": "which supervisors you told us of",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "PersonConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "PersonConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "PersonConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "PersonEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "PersonEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "Plan.amountMinor": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "Plan.currency": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "Plan.key": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "Plan.months": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "Plan.title": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "Plan.trialDays": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "PostalAddress.city": {
    "kind": "PERSONAL",
    "holds": "the city you live in",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "INITIAL",
    "derivedFrom": []
  },
  "PostalAddress.country": {
    "kind": "PERSONAL",
    "holds": "the country you live in",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PostalAddress.line1": {
    "kind": "PERSONAL",
    "holds": "the first line of your postal address",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PostalAddress.line2": {
    "kind": "PERSONAL",
    "holds": "the second line of your postal address",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PostalAddress.postalCode": {
    "kind": "PERSONAL",
    "holds": "your postal code",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "POSTAL_PREFIX",
    "derivedFrom": []
  },
  "PostalAddress.region": {
    "kind": "PERSONAL",
    "holds": "the state or region you live in",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Query.explainOperation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran."
  },
  "Query.me": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.messages": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.people": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.person": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.plans": {
    "kind": "NOT_PERSONAL",
    "reason": "It is offered to everybody."
  },
  "Registration.board": {
    "kind": "PERSONAL",
    "holds": "the board that registered you",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Registration.expiresOn": {
    "kind": "PERSONAL",
    "holds": "the day your registration expires",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Registration.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Registration.number": {
    "kind": "PERSONAL",
    "holds": "your associate registration number",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Registration.track": {
    "kind": "PERSONAL",
    "holds": "the licence you are on your way to",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Registration.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "RegistrationSaved.registration": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what is kept is classified there."
  },
  "Session.createdAt": {
    "kind": "PERSONAL",
    "holds": "when you signed in",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Session.expiresAt": {
    "kind": "PERSONAL",
    "holds": "when the session ends by itself unless it is used",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Session.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Session.ipAddress": {
    "kind": "PERSONAL",
    "holds": "the network address you signed in from",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "IP_NETWORK",
    "derivedFrom": []
  },
  "Session.refreshedAt": {
    "kind": "PERSONAL",
    "holds": "when the session was last renewed",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Session.userAgent": {
    "kind": "PERSONAL",
    "holds": "the browser or program you signed in with",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "SessionOver.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "SignInRefused.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "SignedIn.accessToken": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.accessTokenExpiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.refreshToken": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedIn.refreshTokenExpiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "Tokens are random and stand for a session."
  },
  "SignedOut.endedSessions": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Site.address": {
    "kind": "PERSONAL",
    "holds": "the address of that site",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Site.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Site.name": {
    "kind": "PERSONAL",
    "holds": "the name of a site where you train",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Site.phone": {
    "kind": "PERSONAL",
    "holds": "the telephone number of that site",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Site.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "SiteSaved.site": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what is kept is classified there."
  },
  "Subscription.canceledAt": {
    "kind": "PERSONAL",
    "holds": "when you cancelled",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.endedAt": {
    "kind": "PERSONAL",
    "holds": "when your subscription ended",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Subscription.nextPlan": {
    "kind": "PERSONAL",
    "holds": "the plan you change to with the next period",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.paidUntil": {
    "kind": "PERSONAL",
    "holds": "until when you have paid",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.plan": {
    "kind": "PERSONAL",
    "holds": "the plan you pay for",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_PAID_SUBSCRIBERS",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.state": {
    "kind": "PERSONAL",
    "holds": "where your subscription stands",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": [
      "Subscription.trialStartedAt",
      "Subscription.trialEndsAt",
      "Subscription.plan",
      "Subscription.nextPlan",
      "Subscription.paidUntil",
      "Subscription.canceledAt",
      "Subscription.endedAt"
    ]
  },
  "Subscription.trialEndsAt": {
    "kind": "PERSONAL",
    "holds": "when your free trial ends, or ended",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.trialStartedAt": {
    "kind": "PERSONAL",
    "holds": "when your free trial began",
    "category": "FINANCIAL_AND_BILLING",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "ADMINISTER_ACCOUNTS_AND_PAYMENTS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Subscription.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "SubscriptionUpdated.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "SubscriptionUpdated.subscription": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what was changed is classified there."
  },
  "Supervision.endsOn": {
    "kind": "PERSONAL",
    "holds": "the last day of a supervision; null while it goes on",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Supervision.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Supervision.site": {
    "kind": "PERSONAL",
    "holds": "where you are supervised",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Supervision.startsOn": {
    "kind": "PERSONAL",
    "holds": "the day a supervision began",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Supervision.supervisor": {
    "kind": "PERSONAL",
    "holds": "who supervises you there",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Supervision.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "SupervisionSaved.supervision": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what is kept is classified there."
  },
  "Supervisor.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Supervisor.licenceNumber": {
    "kind": "PERSONAL",
    "holds": "your supervisor’s licence number",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Supervisor.licenceType": {
    "kind": "PERSONAL",
    "holds": "which licence your supervisor holds",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Supervisor.name": {
    "kind": "PERSONAL",
    "holds": "your supervisor’s name",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Supervisor.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "SupervisorSaved.supervisor": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of a change; what is kept is classified there."
  },
  "TooManyAttempts.retryAfterSeconds": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "TooManyEmailAddresses.limit": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "TooManyTrainingRecords.most": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells a limit that is the same for everybody."
  },
  "TouchedField.category": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.coordinate": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.outcomes": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.people": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedField.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.coordinate": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.fields": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TouchedInput.kind": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran, and of nobody’s data."
  },
  "TrainingRecordConflict.currentVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells versions."
  },
  "TrainingRecordInUse.supervisions": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts, for the person whose records they are."
  },
  "TrainingRecordRemoved.removedRecords": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts what is no more."
  },
  "TrialNotAvailable.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells what is so for everybody who asks a second time."
  }
} as const;

/** An output field of an object or interface type: `Type.field`. */
export type Coordinate = keyof typeof fields;

/** A coordinate that holds personal data. */
export type PersonalCoordinate = {
  [C in Coordinate]: (typeof fields)[C]['kind'] extends 'PERSONAL' ? C : never;
}[Coordinate];
