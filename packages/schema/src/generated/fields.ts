// Generated from the server’s annotations by `pnpm generate`. Do not edit it.

/** What the schema says of each output field, by coordinate. Who sees it is decided by the server. */
export const fields = {
  "AgentAction.agentEmail": {
    "kind": "PERSONAL",
    "holds": "the e-mail address of an agent who did something for you",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": []
  },
  "AgentAction.deed": {
    "kind": "PERSONAL",
    "holds": "what an agent did for you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "AgentAction.doneAt": {
    "kind": "PERSONAL",
    "holds": "when an agent did something for you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "AgentAction.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "AgentAction.permission": {
    "kind": "PERSONAL",
    "holds": "the permission upon which an agent acted for you",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "AgentAsked.mandate": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "AgentAsked.mandateId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "AgentRead.categories": {
    "kind": "PERSONAL",
    "holds": "which kinds of data an agent read of you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "AgentRead.fields": {
    "kind": "PERSONAL",
    "holds": "which of your data an agent read",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "AgentRead.purpose": {
    "kind": "PERSONAL",
    "holds": "what for an agent read something of you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "AgentRead.readAt": {
    "kind": "PERSONAL",
    "holds": "when an agent read something of you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
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
  "BrowserOptedOut.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
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
  "Choice.about": {
    "kind": "PERSONAL",
    "holds": "what you have chosen about",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Choice.changedAt": {
    "kind": "PERSONAL",
    "holds": "since when it is so",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Choice.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Choice.isOptedOut": {
    "kind": "PERSONAL",
    "holds": "whether you have opted out of it",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ChoiceMade.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "ChoiceMade.person": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "ChoiceReceipt.about": {
    "kind": "PERSONAL",
    "holds": "what a choice of yours was about",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ChoiceReceipt.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "ChoiceReceipt.isAllowed": {
    "kind": "PERSONAL",
    "holds": "whether you allowed it from then on",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ChoiceReceipt.madeAt": {
    "kind": "PERSONAL",
    "holds": "when you made a choice",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ChoiceReceipt.number": {
    "kind": "PERSONAL",
    "holds": "which of your choices it was, counted from one",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ChoiceReceipt.policyVersion": {
    "kind": "PERSONAL",
    "holds": "which version of our privacy policy stood at a choice of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "ChoiceReceipt.source": {
    "kind": "PERSONAL",
    "holds": "by what a choice of yours was made",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ChoiceReceiptConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "ChoiceReceiptConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "ChoiceReceiptConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "ChoiceReceiptEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "ChoiceReceiptEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "ChoiceReceiptNotFound.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "ChoiceReceiptVerification.isGenuine": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "ChoiceReceiptVerification.receiptId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "CodeNotValid.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "Consent.categories": {
    "kind": "PERSONAL",
    "holds": "what you consented to share",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Consent.expiresAt": {
    "kind": "PERSONAL",
    "holds": "until when your consent holds unless you withdraw it",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Consent.givenAt": {
    "kind": "PERSONAL",
    "holds": "when you consented",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Consent.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Consent.isInForce": {
    "kind": "PERSONAL",
    "holds": "whether your consent holds now",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": [
      "Consent.expiresAt",
      "Consent.withdrawnAt"
    ]
  },
  "Consent.purpose": {
    "kind": "PERSONAL",
    "holds": "for which purpose you consented, in the words that you saw",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Consent.recipient": {
    "kind": "PERSONAL",
    "holds": "with whom you consented to share",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Consent.withdrawnAt": {
    "kind": "PERSONAL",
    "holds": "when you withdrew your consent; null while it stands",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "ConsentGiven.consent": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "ConsentGiven.consentId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "ConsentNotFound.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "ConsentWithdrawn.consent": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "ConsentWithdrawn.consentId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "Contact.email": {
    "kind": "PERSONAL",
    "holds": "the e-mail address where you get our notices",
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
  "ContinuingEducation.category": {
    "kind": "PERSONAL",
    "holds": "what that course was about",
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
  "ContinuingEducation.completedOn": {
    "kind": "PERSONAL",
    "holds": "the day you completed that course",
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
  "ContinuingEducation.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "ContinuingEducation.provider": {
    "kind": "PERSONAL",
    "holds": "who gave that course",
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
  "ContinuingEducation.title": {
    "kind": "PERSONAL",
    "holds": "the title of a course you took",
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
  "ContinuingEducation.unitHundredths": {
    "kind": "PERSONAL",
    "holds": "how many units that course came to",
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
  "ContinuingEducation.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "ContinuingEducationConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "ContinuingEducationConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "ContinuingEducationConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "ContinuingEducationCsv.csv": {
    "kind": "PERSONAL",
    "holds": "all your continuing education",
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
    "derivedFrom": [
      "ContinuingEducation.completedOn",
      "ContinuingEducation.unitHundredths",
      "ContinuingEducation.category",
      "ContinuingEducation.title",
      "ContinuingEducation.provider"
    ]
  },
  "ContinuingEducationEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "ContinuingEducationEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "ContinuingEducationSaved.continuingEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
  },
  "CookiePreferences.advertising": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the browser that asks, by its own cookie, and goes to nobody else."
  },
  "CookiePreferences.analytics": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the browser that asks, by its own cookie, and goes to nobody else."
  },
  "CookiePreferences.hasChosen": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the browser that asks, by its own cookie, and goes to nobody else."
  },
  "CookiePreferences.isOptedOutBySignal": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the browser that asks, by its own cookie, and goes to nobody else."
  },
  "CookiePreferencesSet.preferences": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "CsvImported.added": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts rows of a file, for whoever sent it."
  },
  "CsvImported.unchanged": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts rows of a file, for whoever sent it."
  },
  "CsvProblem.code": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a line, a column and a rule, and never what stands there."
  },
  "CsvProblem.field": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a line, a column and a rule, and never what stands there."
  },
  "CsvProblem.line": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a line, a column and a rule, and never what stands there."
  },
  "CsvProblem.message": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a line, a column and a rule, and never what stands there."
  },
  "CsvRefused.problemCount": {
    "kind": "NOT_PERSONAL",
    "reason": "It names lines, columns and rules, and never what stands there."
  },
  "CsvRefused.problems": {
    "kind": "NOT_PERSONAL",
    "reason": "It names lines, columns and rules, and never what stands there."
  },
  "CycleTotals.lawAndEthicsHundredths": {
    "kind": "PERSONAL",
    "holds": "how many units in law and ethics you have in a cycle",
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
    "derivedFrom": [
      "ContinuingEducation.completedOn",
      "ContinuingEducation.unitHundredths",
      "ContinuingEducation.category"
    ]
  },
  "CycleTotals.neededHundredths": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "CycleTotals.neededLawAndEthicsHundredths": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "CycleTotals.renewal": {
    "kind": "NOT_PERSONAL",
    "reason": "As it was asked for."
  },
  "CycleTotals.source": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "CycleTotals.startsOn": {
    "kind": "NOT_PERSONAL",
    "reason": "It follows from the day that was asked for."
  },
  "CycleTotals.unitHundredths": {
    "kind": "PERSONAL",
    "holds": "how many units you have in a cycle",
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
    "derivedFrom": [
      "ContinuingEducation.completedOn",
      "ContinuingEducation.unitHundredths",
      "ContinuingEducation.category"
    ]
  },
  "DisclosureOfNobody.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "DisclosureRecorded.people": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "DisclosureToNobody.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "DisclosureToOthers.caseReference": {
    "kind": "PERSONAL",
    "holds": "the reference of the case in which something of yours was handed over outside of this server",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "DisclosureToOthers.categories": {
    "kind": "PERSONAL",
    "holds": "of which kinds something of yours was received",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": null,
    "derivedFrom": []
  },
  "DisclosureToOthers.gate": {
    "kind": "PERSONAL",
    "holds": "by which gate something of yours left us",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": null,
    "derivedFrom": []
  },
  "DisclosureToOthers.masked": {
    "kind": "PERSONAL",
    "holds": "which fields of yours were received in part",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "DisclosureToOthers.occurredAt": {
    "kind": "PERSONAL",
    "holds": "when somebody received something of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": null,
    "derivedFrom": []
  },
  "DisclosureToOthers.policyVersion": {
    "kind": "PERSONAL",
    "holds": "under which version of our access policy something of yours was received",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "DisclosureToOthers.purpose": {
    "kind": "PERSONAL",
    "holds": "for which purpose somebody received something of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": null,
    "derivedFrom": []
  },
  "DisclosureToOthers.received": {
    "kind": "PERSONAL",
    "holds": "what of yours was received as it is",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": [
      "DisclosureToOthers.shown"
    ]
  },
  "DisclosureToOthers.receivedInPart": {
    "kind": "PERSONAL",
    "holds": "what of yours was received in part",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": [
      "DisclosureToOthers.masked"
    ]
  },
  "DisclosureToOthers.recipient": {
    "kind": "PERSONAL",
    "holds": "who received something of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "DisclosureToOthers.recipientAddress": {
    "kind": "PERSONAL",
    "holds": "where those are who received something of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "DisclosureToOthers.shown": {
    "kind": "PERSONAL",
    "holds": "which fields of yours were received as they are",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "DisclosureToOthersConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "DisclosureToOthersConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "DisclosureToOthersConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "DisclosureToOthersEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "DisclosureToOthersEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
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
      "PROVIDE_PRODUCTS_AND_SERVICES",
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
      "PROVIDE_PRODUCTS_AND_SERVICES",
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
      "PROVIDE_PRODUCTS_AND_SERVICES",
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
  "HourEntry.category": {
    "kind": "PERSONAL",
    "holds": "what you did in these hours",
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
  "HourEntry.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "HourEntry.minutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes you worked",
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
  "HourEntry.signOff": {
    "kind": "PERSONAL",
    "holds": "whether a supervisor was asked to sign for these hours",
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
  "HourEntry.site": {
    "kind": "PERSONAL",
    "holds": "where you worked these hours",
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
  "HourEntry.supervisor": {
    "kind": "PERSONAL",
    "holds": "who supervised you in these hours",
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
  "HourEntry.track": {
    "kind": "PERSONAL",
    "holds": "the licence that the hours count towards",
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
  "HourEntry.version": {
    "kind": "NOT_PERSONAL",
    "reason": "A counter; of what was changed it says nothing."
  },
  "HourEntry.workedOn": {
    "kind": "PERSONAL",
    "holds": "the day you worked",
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
  "HourEntryConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "HourEntryConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "HourEntryConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "HourEntryEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "HourEntryEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "HourEntryExists.entryId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
  },
  "HourEntrySaved.entry": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
  },
  "HourEntrySignedOff.signOffId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
  },
  "HourProgress.creditedMinutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes of all count",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "HourProgress.minutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes you worked in all",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "HourProgress.requirements": {
    "kind": "NOT_PERSONAL",
    "reason": "A list of rules; how far somebody is stands in each."
  },
  "HourProgress.signedMinutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes of all are signed for",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category",
      "SignOff.signedAt",
      "SignOff.withdrawnAt"
    ]
  },
  "HourProgress.title": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "HourProgress.track": {
    "kind": "NOT_PERSONAL",
    "reason": "As it was asked for."
  },
  "HourProgress.weeks": {
    "kind": "PERSONAL",
    "holds": "in how many weeks you worked",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "HourWeek.creditedMinutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes of that week count",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "HourWeek.minutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes you worked in that week",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "HourWeek.signedMinutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes of that week are signed for",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category",
      "SignOff.signedAt",
      "SignOff.withdrawnAt"
    ]
  },
  "HourWeek.startsOn": {
    "kind": "PERSONAL",
    "holds": "a week in which you worked",
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
    "derivedFrom": [
      "HourEntry.workedOn"
    ]
  },
  "HourWeeks.weeks": {
    "kind": "PERSONAL",
    "holds": "in which weeks you worked",
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
    "derivedFrom": [
      "HourEntry.workedOn"
    ]
  },
  "HoursConflict.currentVersion": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells versions."
  },
  "HoursCsv.csv": {
    "kind": "PERSONAL",
    "holds": "all your hours",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category",
      "Supervisor.name",
      "Site.name"
    ]
  },
  "HoursRecordRemoved.removedRecords": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts what is no more."
  },
  "IndustryOptOut.name": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a website that is the same for everybody."
  },
  "IndustryOptOut.url": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a website that is the same for everybody."
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
  "Mandate.acceptedAt": {
    "kind": "PERSONAL",
    "holds": "since when your agent may act for you; null until both sides have agreed",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.agentEmail": {
    "kind": "PERSONAL",
    "holds": "the e-mail address of somebody who may act for you",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": []
  },
  "Mandate.basis": {
    "kind": "PERSONAL",
    "holds": "how somebody came to be your agent",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.categories": {
    "kind": "PERSONAL",
    "holds": "what your agent may see",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.endedAt": {
    "kind": "PERSONAL",
    "holds": "when it was ended before its time; null if it was not",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.endedBy": {
    "kind": "PERSONAL",
    "holds": "by whom it was ended before its time",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.expiresAt": {
    "kind": "PERSONAL",
    "holds": "until when your agent may act for you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Mandate.isInForce": {
    "kind": "PERSONAL",
    "holds": "whether your agent may act for you now",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": [
      "Mandate.acceptedAt",
      "Mandate.expiresAt",
      "Mandate.endedAt"
    ]
  },
  "Mandate.offeredAt": {
    "kind": "PERSONAL",
    "holds": "when your agent was asked, or filed your permission",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Mandate.permission": {
    "kind": "PERSONAL",
    "holds": "the permission that you are said to have signed",
    "category": "IDENTIFIERS_AND_CONTACT",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Mandate.purposes": {
    "kind": "PERSONAL",
    "holds": "what your agent may use your data for",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "MandateAccepted.mandator": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MandateCodeNotValid.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MandateEnded.mandateId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MandateMissing.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "MandateNotFound.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "MandateTooNarrow.needed": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "Mandator.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "What you may do yourself. Of whoever authorized you it says an opaque id, and no more."
  },
  "Mandator.expiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "What you may do yourself. Of whoever authorized you it says an opaque id, and no more."
  },
  "Mandator.mandateId": {
    "kind": "NOT_PERSONAL",
    "reason": "What you may do yourself. Of whoever authorized you it says an opaque id, and no more."
  },
  "Mandator.personId": {
    "kind": "NOT_PERSONAL",
    "reason": "What you may do yourself. Of whoever authorized you it says an opaque id, and no more."
  },
  "Mandator.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "What you may do yourself. Of whoever authorized you it says an opaque id, and no more."
  },
  "MarketingDisclosures.recipients": {
    "kind": "NOT_PERSONAL",
    "reason": "A list; what stands in it is classified there."
  },
  "MarketingDisclosures.year": {
    "kind": "NOT_PERSONAL",
    "reason": "A year, the same for everybody who asks now."
  },
  "MarketingDisclosuresAnswered.againFrom": {
    "kind": "NOT_PERSONAL",
    "reason": "When somebody may ask again is the same for everybody who has asked."
  },
  "MarketingDisclosuresAnswered.rule": {
    "kind": "NOT_PERSONAL",
    "reason": "When somebody may ask again is the same for everybody who has asked."
  },
  "MarketingMailAccepted.mailingId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "MarketingRecipient.address": {
    "kind": "PERSONAL",
    "holds": "where those are who received something of yours for their marketing",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "MarketingRecipient.categories": {
    "kind": "PERSONAL",
    "holds": "what kinds of your data were received for marketing",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": null,
    "derivedFrom": []
  },
  "MarketingRecipient.name": {
    "kind": "PERSONAL",
    "holds": "who received something of yours for their marketing",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
    "mask": "CONSTANT",
    "derivedFrom": []
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
  "Mutation.acceptMandate": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.acknowledgePolicy": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addContinuingEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addEmailAddress": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.addHourEntry": {
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
  "Mutation.appointAgent": {
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
  "Mutation.changeRecipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "Mutation.confirmOptIn": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.confirmPaymentMethod": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.confirmPermission": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.declineHours": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.endMandate": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.endRecipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "Mutation.filePermission": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.forgetUsage": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.giveConsent": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.identifyVisitor": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.importContinuingEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.importHours": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.makeEmailAddressPrimary": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.optOutByPermission": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.optOutForMandator": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.optOutOfAffiliateMarketing": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.optOutOfMarketing": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.optOutOfSaleAndSharing": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.preparePaymentMethod": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.recordDisclosure": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.refreshSession": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.registerRecipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "Mutation.removeContinuingEducation": {
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
  "Mutation.removeHourEntry": {
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
  "Mutation.removeSignOff": {
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
  "Mutation.requestOptIn": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.requestPasswordReset": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.requestSignOff": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.resetPassword": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.resumeRecipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "Mutation.resumeSubscription": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.revokeSession": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.sendMarketingMail": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.sendMessage": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.setCookiePreferences": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.shineTheLight": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it tells is classified there."
  },
  "Mutation.signHours": {
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
  "Mutation.suspendRecipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "Mutation.updateBilling": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateContact": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateContinuingEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateEducation": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Mutation.updateHourEntry": {
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
  "Mutation.withdrawConsent": {
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
  "NewPasswordNeeded.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "NoSuchHoursRecord.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "NoSuchRecipient.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "NoSuchTrainingRecord.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "NoVisitor.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "Node.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "NotInThisState.state": {
    "kind": "NOT_PERSONAL",
    "reason": "What was asked for does not fit; it is told only to the person."
  },
  "NothingToOptInTo.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "NothingToSign.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
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
  "OptInNotValid.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "OptInToConfirm.expiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "OptInToConfirm.token": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "OptedOutBySignal.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "What the browser that asks has told us itself."
  },
  "OptedOutForPerson.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
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
  "PageView.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "PageView.page": {
    "kind": "PERSONAL",
    "holds": "which page you viewed",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PageView.viewedAt": {
    "kind": "PERSONAL",
    "holds": "when you viewed a page",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": []
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
  "PermissionConfirmed.mandate": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "PermissionConfirmed.mandateId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "PermissionFiled.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "PermissionMissing.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "Person.agentActions": {
    "kind": "PERSONAL",
    "holds": "what agents did for you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
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
  "Person.choiceReceipts": {
    "kind": "PERSONAL",
    "holds": "which receipts you have of choices",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.choices": {
    "kind": "PERSONAL",
    "holds": "which choices you have made",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.consents": {
    "kind": "PERSONAL",
    "holds": "which consents you have given",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.contact": {
    "kind": "NOT_PERSONAL",
    "reason": "Everybody has one; what it holds is classified there."
  },
  "Person.continuingEducations": {
    "kind": "PERSONAL",
    "holds": "which courses of continuing education you told us of",
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
  "Person.disclosures": {
    "kind": "PERSONAL",
    "holds": "who received something of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "RECORD_OF_DISCLOSURES",
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
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.hourEntries": {
    "kind": "PERSONAL",
    "holds": "which hours you told us of",
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
  "Person.mandates": {
    "kind": "PERSONAL",
    "holds": "whom you let act for you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
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
  "Person.policyNotice": {
    "kind": "PERSONAL",
    "holds": "whether a change of our privacy policy waits for you to see it",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "Person.policyNotices": {
    "kind": "PERSONAL",
    "holds": "which versions of our privacy policy you were told of",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
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
  "Person.signOffs": {
    "kind": "PERSONAL",
    "holds": "which supervisors you asked to sign for your hours",
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
  "Person.visitors": {
    "kind": "PERSONAL",
    "holds": "which browsers of yours we know",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Person.visits": {
    "kind": "PERSONAL",
    "holds": "when and how you visited us",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
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
  "PolicyAcknowledged.noticeId": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "PolicyAcknowledged.policyNotice": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "PolicyCategory.collected": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyCategory.leavesBy": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyCategory.place": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyCategory.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyCategory.seenBy": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyCategory.title": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyCategory.word": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyDatum.holds": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyDatum.requirement": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyDatum.retention": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyDatum.source": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyDisclosure.atMost": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts disclosures, by their order of magnitude, and names nobody."
  },
  "PolicyDisclosure.category": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts disclosures, by their order of magnitude, and names nobody."
  },
  "PolicyDisclosure.gate": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts disclosures, by their order of magnitude, and names nobody."
  },
  "PolicyDisclosure.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts disclosures, by their order of magnitude, and names nobody."
  },
  "PolicyExit.gate": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyExit.inClear": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyExit.inPart": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyExit.place": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyExit.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyExit.who": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyNotInForce.versionInForce": {
    "kind": "NOT_PERSONAL",
    "reason": "It names a published document."
  },
  "PolicyNotice.acknowledgedAt": {
    "kind": "PERSONAL",
    "holds": "when you said that you had seen it; null until then",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "PolicyNotice.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "PolicyNotice.isChange": {
    "kind": "PERSONAL",
    "holds": "whether it came as a change, and not when you signed up",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "PolicyNotice.mailedAt": {
    "kind": "PERSONAL",
    "holds": "when we wrote to you of it by e-mail; null if we did not",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "PolicyNotice.toldAt": {
    "kind": "PERSONAL",
    "holds": "when you were told of it",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "PolicyNotice.version": {
    "kind": "PERSONAL",
    "holds": "which version of our privacy policy you were told of",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "MANAGE_CUSTOMER_RELATIONSHIPS",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "REQUIRED_FOR_ACCOUNT",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "PolicyPurpose.place": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyPurpose.title": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicyPurpose.word": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySentence.id": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySentence.place": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySentence.section": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySentence.text": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySight.inClear": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySight.inPart": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PolicySight.who": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
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
  "PrivacyPolicy.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.disclosedSince": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.disclosures": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.disclosuresAsOf": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.isSold": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.lastUpdated": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.statements": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicy.version": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicyVersion.digest": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicyVersion.effectiveAt": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicyVersion.path": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicyVersion.summary": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "PrivacyPolicyVersion.version": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "Query.agentReads": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.choiceReceipts": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.continuingEducationCsv": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.continuingEducationTotals": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.continuingEducations": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.cookiePreferences": {
    "kind": "NOT_PERSONAL",
    "reason": "What the browser that asks has told us itself."
  },
  "Query.disclosures": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.explainOperation": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of an operation that nobody ran."
  },
  "Query.hourEntries": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.hourProgress": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.hourWeeks": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.hoursCsv": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.industryOptOuts": {
    "kind": "NOT_PERSONAL",
    "reason": "The same for everybody."
  },
  "Query.mandators": {
    "kind": "NOT_PERSONAL",
    "reason": "What you may do yourself."
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
  "Query.privacyPolicy": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "Query.privacyPolicyVersions": {
    "kind": "NOT_PERSONAL",
    "reason": "It is published, and speaks of nobody."
  },
  "Query.recipients": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "Query.signOffSheet": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.signOffs": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "Query.usageFigures": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "Query.verifyChoiceReceipt": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation."
  },
  "Query.visits": {
    "kind": "NOT_PERSONAL",
    "reason": "A way in; what it leads to is classified there."
  },
  "RecipientChangedMeanwhile.recipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RecipientHasEnded.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RecipientKept.recipient": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RecipientNotFound.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "It says that there is nothing."
  },
  "RegisteredRecipient.address": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.categories": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.changedAt": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.gate": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.grantedUntil": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.id": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.name": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.purposes": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.registeredAt": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.status": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.terms": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
  },
  "RegisteredRecipient.version": {
    "kind": "NOT_PERSONAL",
    "reason": "It is about a business or an authority, and about no person of ours."
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
  "RequirementProgress.done": {
    "kind": "PERSONAL",
    "holds": "how far you are in what your track asks for",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "RequirementProgress.isMet": {
    "kind": "PERSONAL",
    "holds": "whether you have reached what your track asks for",
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
    "derivedFrom": [
      "HourEntry.workedOn",
      "HourEntry.minutes",
      "HourEntry.track",
      "HourEntry.category"
    ]
  },
  "RequirementProgress.key": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "RequirementProgress.needed": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "RequirementProgress.source": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "RequirementProgress.title": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
  },
  "RequirementProgress.unit": {
    "kind": "NOT_PERSONAL",
    "reason": "A rule of the law, the same for everybody."
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
  "SignOff.answeredBy": {
    "kind": "PERSONAL",
    "holds": "the name under which your supervisor signed or declined",
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
  "SignOff.declinedAt": {
    "kind": "PERSONAL",
    "holds": "when your supervisor declined",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "SignOff.email": {
    "kind": "PERSONAL",
    "holds": "the e-mail address of the supervisor whom you asked to sign",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": "EMAIL",
    "derivedFrom": []
  },
  "SignOff.endsOn": {
    "kind": "PERSONAL",
    "holds": "the last day you asked a supervisor to sign for",
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
  "SignOff.entries": {
    "kind": "PERSONAL",
    "holds": "which hours your supervisor signs for",
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
  "SignOff.expiresAt": {
    "kind": "PERSONAL",
    "holds": "until when your supervisor’s link works",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "SignOff.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "SignOff.minutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes you asked a supervisor to sign for",
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
  "SignOff.reason": {
    "kind": "PERSONAL",
    "holds": "why your supervisor declined",
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
  "SignOff.requestedAt": {
    "kind": "PERSONAL",
    "holds": "when you asked a supervisor to sign",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "SignOff.signedAt": {
    "kind": "PERSONAL",
    "holds": "when your supervisor signed",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "SignOff.startsOn": {
    "kind": "PERSONAL",
    "holds": "the first day you asked a supervisor to sign for",
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
  "SignOff.state": {
    "kind": "PERSONAL",
    "holds": "whether your supervisor has signed",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": [
      "SignOff.expiresAt",
      "SignOff.signedAt",
      "SignOff.declinedAt",
      "SignOff.withdrawnAt"
    ]
  },
  "SignOff.withdrawnAt": {
    "kind": "PERSONAL",
    "holds": "when the sign-off fell away",
    "category": "EDUCATION_AND_TRAINING",
    "purposes": [
      "UNDERSTAND_AND_RESPOND",
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "WHILE_YOU_HAVE_AN_ACCOUNT",
    "mask": null,
    "derivedFrom": []
  },
  "SignOffAnswered.answeredAt": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
  },
  "SignOffConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "SignOffConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "SignOffConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "SignOffEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "SignOffEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "SignOffLine.category": {
    "kind": "PERSONAL",
    "holds": "the kind of hours your supervisor is asked to sign for",
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
  "SignOffLine.minutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes your supervisor is asked to sign for",
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
  "SignOffLine.site": {
    "kind": "PERSONAL",
    "holds": "the site of the hours your supervisor is asked to sign for",
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
  "SignOffLine.track": {
    "kind": "PERSONAL",
    "holds": "the track of the hours your supervisor is asked to sign for",
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
  "SignOffLine.workedOn": {
    "kind": "PERSONAL",
    "holds": "a day your supervisor is asked to sign for",
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
  "SignOffRequested.signOff": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
  },
  "SignOffSheet.associateName": {
    "kind": "PERSONAL",
    "holds": "your name, for the supervisor whom you asked to sign",
    "category": "IDENTIFIERS_AND_CONTACT",
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
  "SignOffSheet.expiresAt": {
    "kind": "NOT_PERSONAL",
    "reason": "It speaks of the link."
  },
  "SignOffSheet.lines": {
    "kind": "PERSONAL",
    "holds": "which hours your supervisor is asked to sign for",
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
  "SignOffSheet.minutes": {
    "kind": "PERSONAL",
    "holds": "how many minutes in all your supervisor is asked to sign for",
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
  "SignOffSheetNotShown.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what is kept is classified there."
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
  "TooManyAgents.atMost": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "TooManyAttempts.retryAfterSeconds": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "TooManyEmailAddresses.limit": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; it speaks of nobody’s data."
  },
  "TooManyHoursRecords.most": {
    "kind": "NOT_PERSONAL",
    "reason": "It tells a limit that is the same for everybody."
  },
  "TooManyMandators.atMost": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
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
  "TrainingRecordInUse.otherRecords": {
    "kind": "NOT_PERSONAL",
    "reason": "It counts, for the person whose records they are."
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
  },
  "UsageFigure.averageVisitSeconds": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigure.day": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigure.pageViews": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigure.value": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigure.visitors": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigure.visits": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigures.figures": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageFigures.smallestGroup": {
    "kind": "NOT_PERSONAL",
    "reason": "Counts of many browsers, none of them told apart."
  },
  "UsageForgotten.removedVisits": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  },
  "Visit.browser": {
    "kind": "PERSONAL",
    "holds": "which kind of browser you visited us with",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Visit.cookieCount": {
    "kind": "PERSONAL",
    "holds": "how many cookies of ours your browser had",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": []
  },
  "Visit.deviceId": {
    "kind": "PERSONAL",
    "holds": "the id of the device you visited us with",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Visit.durationSeconds": {
    "kind": "PERSONAL",
    "holds": "how long your visit was, in seconds",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": [
      "Visit.startedAt",
      "Visit.lastSeenAt"
    ]
  },
  "Visit.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Visit.ipAddress": {
    "kind": "PERSONAL",
    "holds": "the network address you visited us from",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": "IP_NETWORK",
    "derivedFrom": []
  },
  "Visit.lastSeenAt": {
    "kind": "PERSONAL",
    "holds": "when your visit was last seen to go on",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": []
  },
  "Visit.operatingSystem": {
    "kind": "PERSONAL",
    "holds": "which operating system you visited us with",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Visit.pageViewCount": {
    "kind": "PERSONAL",
    "holds": "how many pages you viewed in a visit",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": []
  },
  "Visit.pageViews": {
    "kind": "PERSONAL",
    "holds": "which pages you viewed in a visit",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": []
  },
  "Visit.referrerDomain": {
    "kind": "PERSONAL",
    "holds": "the website you came from, by its domain",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": "CONSTANT",
    "derivedFrom": []
  },
  "Visit.startedAt": {
    "kind": "PERSONAL",
    "holds": "when you visited us",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "NINETY_DAYS",
    "mask": null,
    "derivedFrom": []
  },
  "VisitConnection.edges": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "VisitConnection.nodes": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "VisitConnection.pageInfo": {
    "kind": "NOT_PERSONAL",
    "reason": "A page of a list; what stands on it is classified there."
  },
  "VisitEdge.cursor": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "VisitEdge.node": {
    "kind": "NOT_PERSONAL",
    "reason": "A place in a list."
  },
  "Visitor.advertising": {
    "kind": "PERSONAL",
    "holds": "whether you agreed to advertisements that are tailored to you",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.analytics": {
    "kind": "PERSONAL",
    "holds": "whether you agreed to be counted",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "PROVIDED_BY_CONSUMER",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.averageVisitSeconds": {
    "kind": "PERSONAL",
    "holds": "how long a visit of yours was on average, in seconds",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": [
      "Visitor.visitSeconds",
      "Visitor.visitCount"
    ]
  },
  "Visitor.chosenAt": {
    "kind": "PERSONAL",
    "holds": "when you chose your cookies",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.expiresAt": {
    "kind": "PERSONAL",
    "holds": "when the cookie in this browser of yours ends",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.firstSeenAt": {
    "kind": "PERSONAL",
    "holds": "since when we know this browser of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.id": {
    "kind": "NOT_PERSONAL",
    "reason": "An id is opaque and says nothing of anybody."
  },
  "Visitor.lastSeenAt": {
    "kind": "PERSONAL",
    "holds": "when we last saw this browser of yours",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.pageViewCount": {
    "kind": "PERSONAL",
    "holds": "how many pages you viewed with this browser",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.visitCount": {
    "kind": "PERSONAL",
    "holds": "how often you visited us with this browser",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "Visitor.visitSeconds": {
    "kind": "PERSONAL",
    "holds": "how long your visits were, in seconds, all together",
    "category": "DEVICE_AND_USAGE",
    "purposes": [
      "PROVIDE_PRODUCTS_AND_SERVICES",
      "MANAGE_OPERATIONS",
      "ADVERTISE",
      "PROTECT_AND_AUDIT",
      "COMPLY_WITH_LAW"
    ],
    "source": "COLLECTED_AUTOMATICALLY",
    "requirement": "OPTIONAL",
    "retention": "COOKIE_LIFETIME",
    "mask": null,
    "derivedFrom": []
  },
  "VisitorIdentified.nextStep": {
    "kind": "NOT_PERSONAL",
    "reason": "The outcome of an operation; what it was done to is classified there."
  }
} as const;

/** An output field of an object or interface type: `Type.field`. */
export type Coordinate = keyof typeof fields;

/** A coordinate that holds personal data. */
export type PersonalCoordinate = {
  [C in Coordinate]: (typeof fields)[C]['kind'] extends 'PERSONAL' ? C : never;
}[Coordinate];
