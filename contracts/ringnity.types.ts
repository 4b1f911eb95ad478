// Written by `npm run contracts` from ringnity.yaml. Change the document, not this file.

export interface paths {
    "/sdk/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the runtime answers
         * @description Answers as long as the process serves requests. It needs no credential and touches no tenant.
         */
        get: operations["getRuntimeHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resolve a tenant to its brand and services
         * @description The first call of a widget or app. The tenant is found by `slug`, or by the public key in `apiKey` for older installations; a browser must come from one of the tenant's allowed domains. The answer holds what may be shown to anybody: brand, services and the address of the realtime channel. With `debug=true` each service that is not available says why.
         */
        get: operations["bootstrapRuntime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a runtime session
         * @description Exchanges a slug or public key for a short-lived visitor token, sent from then on in `X-Ringnity-SDK-Session` or as `Authorization: Bearer`. What `visitor` says is taken as a claim; what a `contextToken` from the tenant's backend says is taken as proven. A context token works for its own tenant alone and only until it expires.
         */
        post: operations["createRuntimeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/devices/push-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a device for push messages
         * @description Puts a device's token where push messages for its person go: the visitor's, or the staff member's, whose session is sent. The same token again renews it, also for another person: a telephone changes hands. A new token of the same `deviceId` takes the place of the old one; a person has up to 20 devices. `audience` follows from the session: visitors may say `customer`, staff `admin`. Tokens are kept sealed and never shown.
         */
        post: operations["registerDevicePushToken"];
        /**
         * Stop push messages to a device
         * @description By `deviceId`, by `token`, or by both together, of one provider (`fcm` where nothing is said), among the devices of the person whose session is sent. `disabled` is how many there were; none is no fault.
         */
        delete: operations["unregisterDevicePushToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/owner-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an owner in by password
         * @description Signs in whoever holds a tenant's account, by mail address and password; an address belongs to one owner in the whole installation, so no tenant is named. The reply carries both tokens, and sets the refresh token as the cookie `ownerRefreshToken` besides (HttpOnly, SameSite=Lax, for `/api/auth` alone; Secure except over plain HTTP on localhost). A wrong address and a wrong password get the same answer, and repeated failures are slowed down. The owner of a workspace that is switched off can still sign in, and sees `isActive: false`. `admin` is the person the owner is inside the workspace, null where nobody there has the role. The field `sessionToken` repeats the access token for older clients and is deprecated.
         */
        post: operations["loginOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/owner-google-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an owner in with Google
         * @description Takes an ID token that Google made for this installation's client. Where the address is an owner's, the answer is that of an owner's sign-in. Where nobody has it, `requiresRegistration` is true, and `googleProfile.ticket` serves once, within ten minutes, in the sign-up (`POST /api/console/sign-up`) instead of a password and a confirmed address. An account with a second factor answers 401 `SECOND_FACTOR_REQUIRED`: send the same with `code` or `recoveryCode`. Without `GOOGLE_CLIENT_ID`, every request is refused with `GOOGLE_NOT_CONFIGURED`.
         */
        post: operations["loginOwnerWithGoogle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/owner-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed-in owner
         * @description Tells the owner's account: the tenant, its plan, the person the owner is inside the workspace, and the address of the console. Asks for the access token of an owner; the token of a staff member is refused.
         */
        get: operations["getOwnerSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/owner-refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew an owner's session
         * @description Exchanges a refresh token for a new pair. The token is taken from the body where it is there, else from the cookie `ownerRefreshToken`; the cookie counts only for pages of this installation, which the header `Origin` tells. Every refresh token works once: one that comes a second time is taken as stolen and ends the whole session. The reply sets the cookie anew. The field `sessionToken` repeats the access token for older clients and is deprecated.
         */
        post: operations["refreshOwnerSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/owner-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an owner out
         * @description Ends the session of the cookie `ownerRefreshToken` and that of the bearer token, with all their access tokens and with entry tokens that were not used yet, and clears the cookie. It answers 200 whether or not there was a session left to end. A page of another site changes nothing by it.
         */
        post: operations["logoutOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/workspace-entry-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a one-time token that carries an owner into the workspace
         * @description Makes a token for `GET /auth/workspace-auto-login` that serves once, within 60 seconds, and only while the owner's session lasts. It enters as an active staff member of the role owner: the one with the owner's mail address if there is one, else the first. Where nobody has that role the answer is 409. `dashboardUrl` is the console of the workspace.
         */
        post: operations["createWorkspaceEntryToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/workspace-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a staff member in
         * @description Signs a staff member in with username and password. Usernames are unique within a tenant, so the tenant has to be named: by the host's subdomain where the operator has set one up, else by the header `X-Tenant-Slug` or the query `slug`. A wrong tenant, username or password get the same answer; repeated failures are slowed down. The field `token` repeats the access token for older clients and is deprecated.
         */
        post: operations["loginWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/workspace-auto-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exchange a one-time entry token for a session
         * @description Exchanges an entry token for the session of a staff member. A token serves once, also when several try it at the same moment; one that was used, has expired or is unknown gets 401. Nothing of the exchange is cached, and no referrer leaves it. A browser that follows a link (it accepts `text/html` and not `application/json`) gets a small page instead that performs the exchange, keeps the session for the console and goes there; looking at that page spends nothing. The field `token` repeats the access token for older clients and is deprecated.
         */
        get: operations["autoLoginWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/workspace-refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a staff member's session
         * @description Exchanges a refresh token for a new pair. Every refresh token works once: one that comes a second time is taken as stolen and ends the whole session.
         */
        post: operations["refreshWorkspaceSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/workspace-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a staff member out
         * @description Ends the session of the refresh token in the body, else that of the bearer token. It answers 200 whether or not there was a session left to end.
         */
        post: operations["logoutWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the developer settings
         * @description Everything that a page needs to show the widget: the workspace, its public key, the domains whose pages may use it, and each service with what blocks it. `allowedDomainsRemaining` is how many more domains the plan allows, null for any number. Needs the workspace sign-in of an owner or admin (`developer:read`).
         */
        get: operations["getDeveloperSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/allowed-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the list of allowed domains
         * @description The list that is sent replaces the one before. Scheme, path, port and capitals are dropped, umlauts become punycode, and `*.shop.example` stands for every subdomain of shop.example, not for itself. An entry that is no domain refuses the whole list and names each wrong one. A list with something new in it that is longer than the plan allows is refused with `QUOTA_EXCEEDED`. Needs the workspace sign-in of an owner or admin (`developer:write`).
         */
        put: operations["updateDeveloperAllowedDomains"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test whether an origin may use the services
         * @description Answers whether a page of `origin` could use `service` under `slug`. What is left out is not checked; without a service, one that is available is enough. `checks` holds one entry for each question, with what is, what would be right, and the page of the console that leads there; `ready` says that all of them passed. The same rules decide here as at the page's own requests. Needs the workspace sign-in of an owner or admin (`developer:read`).
         */
        post: operations["testDeveloperSdkSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/server-api-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the server credentials
         * @description The newest first, at most 500, the disabled ones and those of the test environment among them. Secrets are never in the list, only the end that tells them apart. `clientId` is the tenant whose data a key opens. Needs the workspace sign-in of an owner or admin (`developer:read`).
         */
        get: operations["listServerApiCredentials"];
        put?: never;
        /**
         * Create a server credential and show its secret once
         * @description Makes a key for the workspace's own backend. The secret stands in this reply and nowhere else. A key of the environment `test` works on a tenant of its own beside the live one, which is made when it is first needed and shares no data with it. Needs the workspace sign-in of an owner or admin (`developer:write`).
         */
        post: operations["createServerApiCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/server-api-credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentialId: components["parameters"]["CredentialIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disable a server credential
         * @description Switches a key off: its next request is refused. It stays in the list and can be switched on again. Needs the workspace sign-in of an owner or admin (`developer:write`).
         */
        delete: operations["disableServerApiCredential"];
        options?: never;
        head?: never;
        /**
         * Change a server credential
         * @description Changes what is sent and leaves the rest. `isActive` switches a key off and on. Another `environment` moves the key to the other tenant's data while its secret stays the text that it was; `warning` says so, and rotating gives one that names its environment. Needs the workspace sign-in of an owner or admin (`developer:write`).
         */
        patch: operations["updateServerApiCredential"];
        trace?: never;
    };
    "/sdk/developer/server-api-credentials/{credentialId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentialId: components["parameters"]["CredentialIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a server credential a new secret
         * @description Gives a key a new secret, shown in this reply alone. The old one is refused from its next request on; name, scopes and id stay. A disabled key is refused with 409. Needs the workspace sign-in of an owner or admin (`developer:write`).
         */
        post: operations["rotateServerApiCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/oauth-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the OAuth clients and the scopes to choose from
         * @description Every OAuth client of the workspace, the newest first and revoked ones among them, with the whole catalogue of scopes: what can be given now (`available`), and what the contract names but nobody gets yet (`planned`). Needs `developer:read`.
         */
        get: operations["listOAuthClients"];
        put?: never;
        /**
         * Create an OAuth client
         * @description Makes an application that the people of this workspace can sign in to. A confidential one (with a server of its own) gets a secret, shown in this reply alone; a public one (app, single page) has none and always uses PKCE. Redirect addresses are compared letter by letter: https, http on the own machine (with any port for public ones), or a private-use scheme such as `com.example.app:/cb` for public ones; never with a fragment. Planned scopes are refused with 400. Needs `developer:write`.
         */
        post: operations["createOAuthClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/oauth-clients/{oauthClientId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an OAuth client with its refresh tokens
         * @description Ends the client at once and for good, with its logins under way, access tokens, refresh tokens and what people allowed it. It stays listed as revoked. Needs `developer:write`.
         */
        delete: operations["revokeOAuthClient"];
        options?: never;
        head?: never;
        /**
         * Change an OAuth client
         * @description Changes what is sent and leaves the rest. `status: revoked` revokes; a revoked client takes no changes any more (409). One that becomes public loses its secret; one that becomes confidential gets its secret by rotating it. Needs `developer:write`.
         */
        patch: operations["updateOAuthClient"];
        trace?: never;
    };
    "/sdk/developer/oauth-clients/{oauthClientId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an OAuth client a new secret
         * @description Gives a confidential client a new secret, shown in this reply alone. The old one is refused from now on; logins and refresh tokens stay. Refused with 409 for a public or revoked client. Needs `developer:write`.
         */
        post: operations["rotateOAuthClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sdk/developer/oauth-clients/{oauthClientId}/revoked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a revoked OAuth client for good
         * @description Takes a revoked client off the list. One that is active is refused with 409: revoke it first. Needs `developer:write`.
         */
        delete: operations["deleteRevokedOAuthClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an operator in
         * @description Signs somebody in who runs this installation, by mail address and password. The first operator is made at the first start. Five failures within a quarter of an hour close the account for a while (429 with `Retry-After`). An account with a second factor answers 401 `SECOND_FACTOR_REQUIRED`: send the same with the `code` of the app, or with a `recoveryCode`. What the role may do: support reads, an admin also changes tenants and balances, an owner also plans, prices and other operators.
         */
        post: operations["loginPlatformAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew an operator's session
         * @description Gives a new access token and a new refresh token. The one that was sent is spent: used a second time it ends the whole session, because then two hold it. A lost answer is given once more within ten seconds.
         */
        post: operations["refreshPlatformAdminSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/plan-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what each plan contains
         * @description Every feature and quota that the product enforces, and what each plan contains of them. `number` allows `limitValue`; `unlimited` anything; `disabled` nothing; `custom` what was agreed upon, in `config.limit` (without it, anything). What is used up comes back on the first of the month in the tenant's time zone where `resetPeriod` is `monthly`. Needs an operator (`platform:read`).
         */
        get: operations["getPlatformPlanContracts"];
        /**
         * Replace what each plan contains
         * @description Replaces the whole matrix by the one that is sent, which must name every feature and quota of the product. A plan whose `planId` and `slug` nobody has is made; a plan that is left out is dropped, and refused with 409 (`plan_in_use`) where workspaces are on it. A key that a plan leaves out is not in it. The plan `unlimited` stays as it is. With `?dryRun=true` nothing is kept: `impact` says which workspaces would lose a feature or stand over a quota. `revision`, as it was read, makes sure that nobody else's change is lost (409, `plan_contracts_changed`). Needs an owner of the platform (`platform:pricing`).
         */
        put: operations["updatePlatformPlanContracts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/ai-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the AI balance of every tenant
         * @description How every tenant stands with its AI, those first whose balance is empty. `usage` is that of the tenant's own calendar month; `included` is what its plan holds, null where that is unlimited; `overage` counts the answers that credits or the balance paid for. The estimates are of all that the month's answers cost the installation (`estimatedInternalCostCents`) and are worth (`estimatedRetailChargeCents`), and of what the balance was charged; `projectedBalanceAfterCents` is what is left at the end of the month if it goes on like this. Cents are those of the tenant's `currency`. Test workspaces are billed for nothing and left out. Needs `platform:read`.
         */
        get: operations["getPlatformAiBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/ai-balance/{clientId}/top-up": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: components["parameters"]["ClientIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to a tenant's AI balance
         * @description Puts money into a tenant's balance, as one posting of the ledger. One of `amountCents` (of the tenant's currency) and `amountUsd` (converted at the rate of the AI prices) is needed; cents win where both are given. With an `Idempotency-Key` it is done once, however often it is sent. The notes stand in the audit and in the tenant's statement. Needs `platform:write`.
         */
        post: operations["topUpPlatformAiBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/ai-balance/{clientId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: components["parameters"]["ClientIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Change a tenant's overage and top-up rules
         * @description What happens once the plan is used up. `overageEnabled` lets the balance pay for further answers; `blockOnZero` ends them when it is empty, otherwise it runs into debt; `autoTopUpEnabled` fills it by `autoTopUpAmountCents` when it falls below `autoTopUpThresholdCents`, as soon as there is a way to pay. What is left out stays as it is. Needs `platform:write`.
         */
        put: operations["updatePlatformAiBalanceTenantSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/ai-pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the AI prices and limits
         * @description What AI costs in this installation, and what one answer and one tenant may take. The buffer for risk sits in the cost, and the markup stands on both: (input + output) × (1 + riskBufferPercent / 100) is the internal price, times `markupMultiplier` the retail price. The limits bind while an answer is made; 0 is nothing, not unlimited. The limits of spending are of each tenant, in cents of the dollar, at the retail price, whoever pays. Needs `platform:read`.
         */
        get: operations["getPlatformAiPricing"];
        /**
         * Change the AI prices and limits
         * @description What is left out stays as it is; `exchangeRates` is replaced as a whole, and names every currency that balances are in (409). Prices are in US dollars: another `currency` is refused, and `exchangeRates` says what one dollar costs elsewhere. Takes effect with the next answer; what has been charged stays as it was. Needs `platform:pricing`, which owners of the platform have.
         */
        put: operations["updatePlatformAiPricing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the server API answers and the key works
         * @description Answers when the key is valid and carries `server:health`. A good first call of an integration.
         */
        get: operations["getServerApiHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tenant behind the key
         * @description Returns the tenant that the key belongs to. A test key belongs to the tenant's test side, with data of its own. Needs `server:tenant:read`.
         */
        get: operations["getServerTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/tenant/sdk-readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which services are ready
         * @description Which services work, and what blocks the others, in the order subscription, plan, an admin's switch, set-up. `page` is the page of the console that lifts a blocker. Needs `server:tenant:read`.
         */
        get: operations["getSdkReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a period's figures
         * @description The figures of the period in all, by person and by day; `summary` has them side by side and by subject, and both are the same. A conversation counts on the day on which it began, with the state that it has now (snoozed is pending); messages, ratings and calls count on the day on which they happened. Conversations without a word, spam and threads that went on in another one are no conversations. `currentQueueCount` is who waits for a person now, whatever the period. Rates are percentages, rounded half up, and 0 where there is nothing to divide by. Needs `server:reports:read`.
         */
        get: operations["getServerReportSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/reports/timeseries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a period's figures day by day
         * @description One point for each day of the workspace's calendar that the period touches, days without anything included. `conversationsResolved` are those of the conversations begun on that day that are resolved or closed now. Needs `server:reports:read`.
         */
        get: operations["getServerReportTimeseries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a report as JSON or CSV
         * @description The report as JSON, or one of its tables as CSV (UTF-8 with a byte order mark, CRLF; cells that a spreadsheet would take for a formula begin with an apostrophe). The tables are sent while they are read, however long they are. Part of the plan's feature `reports_export`; that it was taken away is put on record. Needs `server:reports:read`.
         */
        get: operations["exportServerReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/visitor-context-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a visitor's identity
         * @description Signs who a visitor is, so that the widget need not be believed: hand the token to the page of a signed-in customer, which passes it on as `contextToken`. Needs `server:visitor-context:write`; lifetime 60 to 86,400 seconds.
         */
        post: operations["createVisitorContextToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/sdk-token/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a token for a staff member
         * @description Makes a short-lived token for one staff member of the tenant, named by `agentId` or `username`. Its scopes are those asked for, cut to what an agent may do; an unknown scope is refused. Needs `server:agent-token:write`; lifetime 60 to 3,600 seconds.
         */
        post: operations["createAgentToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/sdk-token/admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a token for an administrator
         * @description Makes a short-lived token for the administration of the tenant. Needs `server:admin-token:write`; an unknown scope is refused; lifetime 60 to 3,600 seconds.
         */
        post: operations["createAdminToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Lists the tenant's contacts, newest first, a page at a time; `pagination.total` counts all that fit. `search` looks for each of its words in name, phone, e-mail, company and external id, wherever they stand, without regard to case, umlauts and accents; a telephone number is found with and without its country and grouping. Needs `server:contacts:read`.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Create a contact or update the one that matches
         * @description Creates a contact, or changes the one that `externalId`, `phone` or `email` names, looked for in this order. Keys that name different contacts are refused with `CONFLICT`, and so is a known phone or e-mail under another `externalId`. What is left out stays as it is; `tags` replace the tags before. A phone number with its country (`+` or `00`) is kept in E.164, another one as the digits that are dialled. The answer is 200 either way. Needs `server:contacts:write`.
         */
        post: operations["upsertContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ContactIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read one contact
         * @description Reads a contact by its id. One of another tenant is as unknown as one that nobody has. Needs `server:contacts:read`.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Erases a contact for good. The conversations stay, with what was written in them, and belong to a visitor whose name, addresses, external id and metadata are taken away. Needs `server:contacts:write`.
         */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description Changes the fields that are sent and leaves the others. `null` takes away `externalId`, `email`, `company` or `notes`; name and phone can be replaced, not removed. A key that another contact has is refused with `CONFLICT`. Needs `server:contacts:write`.
         */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/server/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhook endpoints
         * @description Lists the tenant's endpoints, with the secret masked, and every event that can be subscribed to. Needs `server:webhook:read`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Add a webhook endpoint
         * @description Adds an endpoint. The full secret is in this reply alone. The address must be https, or http where the operator allows private targets; private and local addresses are refused, unknown events too. Deliveries carry `X-Ringnity-Signature` (`t=…,v1=…`) and the Standard Webhooks headers. Needs `server:webhook:write`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the latest deliveries
         * @description Lists the latest attempts, newest first: status, response code, the beginning of the response, duration, error. Needs `server:webhook:read`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/webhooks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends a test event to the endpoint named, or to every active one. The reply names the deliveries; their outcome stands in the delivery list. Needs `server:webhook:write`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/server/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["WebhookIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Switch a webhook endpoint off
         * @description Switches an endpoint off. It stays in the list with its log and can be switched on again. Needs `server:webhook:write`.
         */
        delete: operations["disableWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Changes what is sent and leaves the rest. Setting `isActive` to true switches an endpoint on again. A new `secret` is returned once. Needs `server:webhook:write`.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/agent-sdk/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed-in staff member
         * @description Returns the staff member behind an agent token or a workspace session, the department, and the scopes that this credential carries. Needs `agent:profile:read`.
         */
        get: operations["getAgentProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own presence
         * @description `status` is what the person chose and routing looks at; `online` tells whether a realtime connection is open. Needs `agent:presence:read`.
         */
        get: operations["getAgentPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set your own presence
         * @description Sets the caller's own presence. `online` is kept as available and `unavailable` as offline. Needs `agent:presence:write`.
         */
        patch: operations["updateAgentPresence"];
        trace?: never;
    };
    "/agent-sdk/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the conversations of the inbox
         * @description Lists the conversations that this person may see, latest activity first: an agent sees their own, those of their department and unassigned ones of it, supervisors and above see all. `nextCursor` is there only when more follow. Needs `agent:conversations:read`.
         */
        get: operations["listAgentConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read one conversation
         * @description Returns one conversation with visitor, assignment and receipts. One that the caller may not see is answered as one that does not exist. Needs `agent:conversations:read`.
         */
        get: operations["getAgentConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read the messages of a conversation
         * @description Returns messages in order, internal notes included: the latest ones, or those before the message named by `before`. `nextCursor` is the value for the next `before` and is there only when older ones exist. Needs `agent:messages:read`.
         */
        get: operations["listAgentConversationMessages"];
        put?: never;
        /**
         * Answer in a conversation
         * @description Adds a message of the staff member. It takes the conversation over: the assistant pauses until it is handed back. `messageType` `note` is an internal note that the visitor never sees and that pauses nothing. Into a closed conversation: 409 `CONVERSATION_CLOSED`. Needs `agent:messages:write`.
         */
        post: operations["sendAgentConversationMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/conversations/{id}/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark everything up to a message as read
         * @description Marks this message and every one before it as read by the caller. The visitor sees it as a read receipt. Needs `agent:messages:write`.
         */
        post: operations["markAgentMessageRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/conversations/{id}/messages/{messageId}/attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete the message that holds an attachment
         * @description For staff who may see the conversation (`agent:media:delete`). The file is out of reach at once, also by links that were made before, and its bytes are erased; the message keeps its place without text or metadata and says `deletedAt`. Who removed it, when and why stays on record. Again, it answers as the first time; a message without a file is 404.
         */
        delete: operations["deleteAgentConversationAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take, assign or transfer a conversation
         * @description Without a body the caller takes the conversation. With ids it goes to that person or department; with `assignedAgentId` null it returns to the department's queue. `isTransfer` with a reason leaves a transfer in the history. Agents may take and pass on what they see, supervisors may assign to anybody. Needs `agent:conversations:write`.
         */
        post: operations["assignAgentConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-sdk/conversations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a conversation
         * @description Closes the conversation and switches the assistant off in it. Closing a closed one changes nothing and answers 200. Needs `agent:conversations:write`.
         */
        post: operations["closeAgentConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tenant and the administrator
         * @description The workspace, and who asks with which scopes: a person, or the server whose key made the token. Needs an admin token or the workspace sign-in of an owner or admin (`admin:tenant:read`).
         */
        get: operations["getAdminTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which services are ready
         * @description Which services work, and what blocks the others, as the server API tells it too. Needs an admin token or the workspace sign-in of a supervisor or above (`admin:readiness:read`).
         */
        get: operations["getAdminReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the allowed domains
         * @description The domains whose pages may use the workspace, and how many more the plan allows (null for any number). Needs an admin token or the workspace sign-in of an owner or admin (`admin:tenant:read`).
         */
        get: operations["getAdminDomains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the services and why each is on or off
         * @description Each service with the first thing that blocks it, and under `capabilities` whether it works, by its key. Needs an admin token or the workspace sign-in of a supervisor or above (`admin:readiness:read`).
         */
        get: operations["getAdminServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the subscription
         * @description The plan of the workspace, what it contains, and how much of each quota is in use; what is used up says when it comes back, and what is full says which plans allow more. Needs an admin token or the workspace sign-in of a supervisor or above (`admin:readiness:read`).
         */
        get: operations["getAdminSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/ai-readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether the assistant is ready to answer
         * @description Whether the assistant can answer and whether it does: `canUseAiFeature` says that plan, switch and knowledge allow it, `canUseAi` that the workspace lets it answer visitors by itself. Needs an admin token or the workspace sign-in of a supervisor or above (`admin:readiness:read`).
         */
        get: operations["getAdminAiReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/staff-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many people answer, and who is there
         * @description How many people the workspace has, how many of them are there now, by role and by department, and the seats of the plan (null for any number). Owners take no seat. `ratings` are those of the last 30 days. Needs an admin token or the workspace sign-in of a supervisor or above (`admin:readiness:read`).
         */
        get: operations["getAdminStaffSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a period's figures
         * @description The figures of the period in all, by person and by day; `summary` has them side by side and by subject, and both are the same. A conversation counts on the day on which it began, with the state that it has now (snoozed is pending); messages, ratings and calls count on the day on which they happened. Conversations without a word, spam and threads that went on in another one are no conversations. `currentQueueCount` is who waits for a person now, whatever the period. Rates are percentages, rounded half up, and 0 where there is nothing to divide by. Needs `admin:reports:read`: an admin token, or a supervisor's sign-in or above.
         */
        get: operations["getAdminReportSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/reports/timeseries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a period's figures day by day
         * @description One point for each day of the workspace's calendar that the period touches, days without anything included. `conversationsResolved` are those of the conversations begun on that day that are resolved or closed now. Needs `admin:reports:read`: an admin token, or a supervisor's sign-in or above.
         */
        get: operations["getAdminReportTimeseries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a report as JSON or CSV
         * @description The report as JSON, or one of its tables as CSV (UTF-8 with a byte order mark, CRLF; cells that a spreadsheet would take for a formula begin with an apostrophe). The tables are sent while they are read, however long they are. Part of the plan's feature `reports_export`; that it was taken away is put on record. Needs `admin:reports:read`: an admin token, or a supervisor's sign-in or above.
         */
        get: operations["exportAdminReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/ai/knowledge/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a document to the knowledge
         * @description Takes one file (PDF, DOCX, XLSX, CSV, HTML, Markdown or plain text, at most 20 MB), puts it in the queue and answers at once: its `status` goes from queued to indexing, and then to ready, or to failed with `error` saying why (protected by a password, scanned without text, damaged, not of the type that its name says, …). Headings, pages and the columns of tables are kept; the original stays for the staff. Counts against the plan's `knowledge_items` and `storage_mb`. Needs the scope `knowledge:write`: an admin token, or an administrator's or owner's sign-in.
         */
        post: operations["uploadAdminKnowledgeDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/ai/knowledge/urls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a web page to the knowledge
         * @description Puts a page in the queue and answers at once: its `status` goes from queued to indexing, and then to ready, or to failed with `error` saying why. Pages are fetched by the server, at most 2 MB, following 3 redirects; addresses of private networks are refused with 400. Needs the scope `knowledge:write`: an admin token, or an administrator's or owner's sign-in.
         */
        post: operations["ingestAdminKnowledgeUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/ai/knowledge/{knowledgeItemId}/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                knowledgeItemId: components["parameters"]["KnowledgeItemIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Index a knowledge item again
         * @description Reads a page or text anew. What was found in it before keeps answering until the new reading is done, and where that fails. Needs the scope `knowledge:write`.
         */
        post: operations["reindexAdminKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin-sdk/ai/knowledge/{knowledgeItemId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                knowledgeItemId: components["parameters"]["KnowledgeItemIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a knowledge item
         * @description Removes an item with all that was found in it: from that moment no answer rests on it. Needs the scope `knowledge:write`.
         */
        delete: operations["deleteAdminKnowledge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a call in a conversation
         * @description For the visitor of the conversation, and for staff who may see it (scope `agent:calls:write`). An inbound call rings whoever has the conversation; where they cannot take it, the free people of its department; then all who may see it. Answering, declining and hanging up are frames of the realtime channel; nobody answers within 45 seconds: it is `missed`. Staff may also tell of a call as it stands already (`status`), such as one that an app of theirs held; the only legal ways are started → answered → ended and started → missed or failed. Times are held between the conversation's birth and now. A conversation has one call at a time, and so has a person: else 409. 403 `FEATURE_NOT_AVAILABLE` where the plan or an admin's switch rules calls out. A visitor's session may stand in the body instead of the header.
         */
        post: operations["createCallSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/sessions/{callSessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callSessionId: components["parameters"]["CallSessionIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read a call
         * @description How a call stands, for the visitor of its conversation and for staff who may see it (scope `agent:calls:read`). `roomUrl` is where both sides meet while they talk; it is absent where the apps of a workspace bring a line of their own. `durationSeconds` is of the talk alone.
         */
        get: operations["getCallSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/sessions/{callSessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callSessionId: components["parameters"]["CallSessionIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End a call
         * @description Hangs up, for either side (scope `agent:calls:write` for staff). What was answered is `ended`; what still rang is `missed`, or `failed` where the reason says so (such as `media_failed` or `permission_denied`). To end what is over changes nothing and answers with the call as it is.
         */
        patch: operations["endCallSession"];
        trace?: never;
    };
    "/chat/visitor/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a visitor's chat session
         * @description Opens or resumes the chat session of a visitor. Without a token the tenant comes from `slug`, `apiKey`, the host or an allowed origin that only one tenant has. The session token is the visitor's only key: an existing conversation opens with it and never by its id alone. Sent with a valid token, the call resumes that visitor and returns their current conversation, if there is one.
         */
        post: operations["createVisitorChatSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the visitor's conversations
         * @description Lists the conversations of the visitor whose session token is sent, the latest begun first, closed ones too. Those in which nobody wrote, or which went on in another one, are left out. `nextCursor` is there only when more follow.
         */
        get: operations["listVisitorConversations"];
        put?: never;
        /**
         * Start a conversation
         * @description Starts a conversation of the visitor whose session token is sent. Routing decides at once whether the assistant or a department has it first. Repeating the call with the same `Idempotency-Key` returns the first answer.
         */
        post: operations["createVisitorConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/tickets/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the visitor's open ticket
         * @description Tells which ticket of this visitor is open; `ticket` is null where there is none. Needs the visitor's session. A ticket comes from the offline form, or from a hand-over that nobody took.
         */
        get: operations["getVisitorOpenTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a message while nobody is there
         * @description The offline form: opens a ticket at the tenant's desk, whose answer comes by mail. A visitor has one open ticket at a time; what is sent while one is open is added to it. Without a session one is opened, as for a conversation, and comes with the answer.
         */
        post: operations["createVisitorTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether somebody answers now
         * @description Tells whether a person could answer now, from opening hours and from who is present. A service that is not available is still a 200: `status` and `reason` say why.
         */
        get: operations["getVisitorChatAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read a visitor's conversation with its latest messages
         * @description Returns a conversation of the visitor with its latest 50 messages in order. Internal notes of staff are never part of it. A conversation of somebody else is answered as one that does not exist.
         */
        get: operations["getVisitorConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message as the visitor
         * @description Adds a message of the visitor. `clientMessageId` makes sending idempotent: the same id again returns the first message. Where the assistant is active it answers on the realtime channel. A closed conversation is refused with 409 `CONVERSATION_CLOSED`.
         */
        post: operations["sendVisitorConversationMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message of one's own
         * @description Takes back what the visitor wrote, within 15 minutes of sending it; also where the conversation is closed. Its text and metadata are erased and not kept anywhere in the conversation; an empty message with `deletedAt` holds its place in the numbering. Everybody in the conversation is told by `chat.message.updated`. Another's message is refused with 403, a later wish with 409 `CONFLICT`; deleting again answers as the first time. Webhooks that were told of the message before are not told again.
         */
        delete: operations["deleteVisitorConversationMessage"];
        options?: never;
        head?: never;
        /**
         * Edit a message of one's own
         * @description Changes the text of a message, or its metadata, which is replaced as a whole. Visitors change what they wrote themselves, within 15 minutes of sending it: another's message is refused with 403, a later change with 409 `CONFLICT`, and so is a message that was deleted; a closed conversation with 409 `CONVERSATION_CLOSED`. The reply carries `editedAt`, and everybody in the conversation is told by `chat.message.updated`. The same text again changes nothing. The assistant answers what was sent first and is not asked anew.
         */
        patch: operations["editVisitorConversationMessage"];
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce an attachment
         * @description The first of two steps: name, type and size of a file. The answer has `uploadUrl`; `PUT` the bytes there within an hour, with nothing but a `content-type`. When all of them have arrived the file becomes a message of the conversation. Pictures (PNG, JPEG, GIF, WebP), PDF, documents of Office and OpenDocument, text, CSV and audio are taken, up to the limit of the installation (25 MB unless it was changed): larger is 413, another type 415, a type that is not what the bytes show 415, over the plan's storage `QUOTA_EXCEEDED`. Audio is a voice message: where the workspace takes text alone it is refused with `FEATURE_NOT_AVAILABLE`. Names are made safe and get the ending of their type. What is announced and not sent within a day is forgotten.
         */
        post: operations["createVisitorConversationAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/attachments/upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an attachment
         * @description A file in one step, as the field `file` of a form. `clientMessageId` and `metadata` (JSON) count where they come before it; with the same `clientMessageId` (or `Idempotency-Key`) again, the answer is that of the first time. Types and limits are those of an announced attachment. An upload that breaks off leaves nothing.
         */
        post: operations["uploadVisitorConversationAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                attachmentId: components["parameters"]["AttachmentIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read an attachment, with a fresh link
         * @description For the visitor of the conversation. `url` opens the file without any other credential until `expiresAt`, 15 to 20 minutes later, and is the same for some minutes, so that a browser loads it once. `download=1` behind it saves the file instead of showing it. Programs can also fetch `/files/{id}` with their token as a header.
         */
        get: operations["getVisitorConversationAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                attachmentId: components["parameters"]["AttachmentIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Send the bytes of an announced attachment
         * @description `uploadUrl` as it was given needs no other credential; with the visitor's session the signature may be left out. The body is the file itself. Sent again, it answers as the first time.
         */
        put: operations["fillVisitorConversationAttachment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how it was
         * @description After a conversation was closed and `rating` of the conversation asks for it: one to five, and a comment. Once for each closing; a second time is a conflict.
         */
        post: operations["rateVisitorConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the conversation by mail
         * @description Mails what was said (the latest 100 messages) to the visitor: to `email`, or to the address they gave before. At most three an hour for a conversation and ten a day for a visitor.
         */
        post: operations["sendVisitorTranscript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/visitor/conversations/{conversationId}/call-links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link that opens a call
         * @description For the visitor of the conversation: an address that opens a call on any device, once, within 15 minutes. `service` is `voice_call` where nothing is said. While that service is not `available` the answer is 403 `FEATURE_NOT_AVAILABLE`, and `detail.status` says as the list of services does why. To look at the address spends nothing.
         */
        post: operations["createVisitorConversationCallLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/conversations/{conversationId}/messages/{messageId}/delivered": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a message has arrived
         * @description Records that this message, and every one before it, has reached the caller's device. Receipts only move forward; repeating or going back changes nothing.
         */
        post: operations["markChatMessageDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/conversations/{conversationId}/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a message was read
         * @description Records that the caller has read this message and every one before it. Reading includes arriving; receipts only move forward.
         */
        post: operations["markChatMessageRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/visitor/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell who answers first: the assistant or a person
         * @description Tells what the visitor meets first. `human_only`: people alone. `ai_first`: the assistant answers and hands over when asked or when it finds nothing. `ai_assisted`: people answer, the assistant drafts for them. `disclosure` is the sentence that says that an AI answers.
         */
        get: operations["getAiVisitorRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/visitor/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a conversation with the assistant
         * @description Starts a conversation that the assistant answers. Both ids in the reply name the same conversation. Where the assistant cannot answer, the call is refused with 403 `FEATURE_NOT_AVAILABLE` or 409 `AI_NOT_READY`.
         */
        post: operations["createAiVisitorConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/visitor/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the assistant
         * @description Sends a question and waits for the assistant's complete answer with the sources it rests on; pieces of it arrive earlier on the realtime channel when `stream` is true. Either id names the conversation, without one a new conversation begins. `handoffRecommended` is true when a person was asked for, nothing was found, the provider failed or a guardrail stopped the answer; under `ai_first` the hand-over has then already happened.
         */
        post: operations["sendAiVisitorMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/visitor/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the public knowledge
         * @description Finds the passages that fit a question, best first, in German or English and with typing errors forgiven. Only knowledge that is ready and meant for visitors is searched.
         */
        post: operations["searchAiVisitorKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ai/visitor/realtime/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a voice call with the assistant
         * @description The SDP offer of a browser or an app; the answer comes back in the type that is accepted (`application/sdp` where nothing is said). The conversation is the one named, or that of the session. 403 `FEATURE_NOT_AVAILABLE` where the plan or an admin's switch rules it out; 409 `AI_NOT_READY` while the assistant has no voice, which is so in every workspace for now.
         */
        post: operations["createAiVisitorRealtimeCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the OpenID provider's metadata
         * @description Where the endpoints are and what they can do, for libraries that set themselves up from it. The issuer is the bare origin of this installation.
         */
        get: operations["getOpenIdConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin a login
         * @description Opened in the person's browser. They sign in with their account of the workspace that the client belongs to, allow what is asked for, and come back to `redirect_uri` with `code` (good once, for a minute), `state` and `iss`, or with `error`. `state` is required. PKCE is S256 alone; `plain` is refused, and a missing challenge where the client requires one. `offline_access` always asks the person. Scopes that are planned, or not allowed to the client, come back as `invalid_scope`; unknown ones are ignored; those beyond the person's own role are left out of the token. Where it would not be safe to lead back (unknown client, other redirect address, no state) the refusal is shown here: as a page to a browser, as JSON to a program.
         */
        get: operations["authorizeWithRingnity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a code or a refresh token for tokens
         * @description Exchanges a code, or a refresh token, for tokens. A confidential client shows its secret by HTTP Basic or in the form; with Basic, `client_id` may be left out of the form, and must be the same if it is there. The access token is a JWT (RS256, 15 minutes) for the addresses under `/oauth`. A refresh token is given for `offline_access` alone, serves once, and comes back anew. A code or refresh token that is shown twice ends everything that was given out by the same login.
         */
        post: operations["exchangeRingnityOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who logged in
         * @description Who has signed in, as far as the scopes of the token go: `profile` name and username, `email` the address, `tenant.read` the workspace, `roles.read` the role. `sub` is the same in all applications and never somebody else's. Needs `openid`.
         */
        get: operations["getRingnityOAuthUserInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/tenant/widget-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tenant's public widget key
         * @description What a website needs to show the chat: the public widget key. Needs `developer.read` or `sdk.keys.read`; with the latter alone the domains are left out.
         */
        get: operations["getRingnityOAuthWidgetKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/tenant/allowed-domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a domain to the tenant's allowed ones
         * @description Lets the chat appear on one more domain. A domain is taken as it is written in an address bar: scheme, port and path are cut off, and `*.shop.example` covers all subdomains. What is covered already is answered with `domainAlreadyAllowed`. 409 where the plan allows no more. Needs `tenant.domains.write`, of a person who may change the developer settings themselves.
         */
        post: operations["addRingnityOAuthAllowedDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public signing keys
         * @description The keys that tokens are signed with. A new one stands here ten minutes before it signs, and the old one a day after its end: whoever meets an unknown `kid` reads the list again.
         */
        get: operations["getRingnityOAuthJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a token
         * @description Takes back an access token (at once), or a refresh token with all that came from the same login. A token that is unknown, or of another client, is answered alike (RFC 7009).
         */
        post: operations["revokeRingnityOAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AnyObject: {
            [key: string]: unknown;
        };
        RefreshTokenRequest: {
            refreshToken?: string;
        };
        OwnerLoginRequest: {
            /** Format: email */
            email: string;
            /** Format: password */
            password: string;
            /** @description The code of the app, where the account has a second factor. */
            code?: string;
            /** @description A recovery code instead of the app's; each serves once. */
            recoveryCode?: string;
        };
        OwnerGoogleLoginRequest: {
            idToken: string;
            /** @description What the page gave Google as `nonce`, where it did; the token must carry it. */
            nonce?: string;
            /** @description The code of the app, where the account has a second factor. */
            code?: string;
            /** @description A recovery code instead of the app's; each serves once. */
            recoveryCode?: string;
        };
        OwnerClient: {
            id: string;
            name?: string | null;
            /** Format: email */
            email: string;
            slug: string;
            companyName?: string | null;
            logoUrl?: string | null;
            phone?: string | null;
            industry?: string | null;
            isActive: boolean;
            onboardingCompleted: boolean;
            apiKey: string;
        };
        OwnerAdmin: {
            agentId: string;
            username: string;
            name: string;
        };
        OwnerSubscription: {
            planName: string;
            planSlug: string;
            status: string;
        };
        OwnerSession: {
            client: components["schemas"]["OwnerClient"];
            admin?: components["schemas"]["OwnerAdmin"] | null;
            subscription: components["schemas"]["OwnerSubscription"];
            accessToken: string;
            refreshToken: string;
            expiresIn: number;
            /** @deprecated */
            sessionToken?: string;
            /** Format: uri */
            dashboardUrl: string;
        };
        OwnerSessionEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["OwnerSession"];
        };
        OwnerMeEnvelope: {
            /** @constant */
            success: true;
            data: {
                client: components["schemas"]["OwnerClient"];
                admin?: components["schemas"]["OwnerAdmin"] | null;
                subscription: components["schemas"]["OwnerSubscription"];
                /** Format: uri */
                dashboardUrl: string;
            };
        };
        OwnerRefreshEnvelope: {
            /** @constant */
            success: true;
            data: {
                accessToken: string;
                refreshToken: string;
                expiresIn: number;
                /** @deprecated */
                sessionToken?: string;
            };
        };
        OwnerGoogleLoginEnvelope: {
            /** @constant */
            success: true;
            data: {
                requiresRegistration: boolean;
                client?: components["schemas"]["OwnerClient"];
                admin?: components["schemas"]["OwnerAdmin"] | null;
                subscription?: components["schemas"]["OwnerSubscription"];
                accessToken?: string;
                refreshToken?: string;
                expiresIn?: number;
                /** @deprecated */
                sessionToken?: string;
                /** Format: uri */
                dashboardUrl?: string;
                googleProfile?: components["schemas"]["AnyObject"];
            };
        };
        WorkspaceLoginRequest: {
            username: string;
            /** Format: password */
            password: string;
            /** @description The code of the app, where the account has a second factor. */
            code?: string;
            /** @description A recovery code instead of the app's; each serves once. */
            recoveryCode?: string;
        };
        /** @enum {string} */
        WorkspaceRole: "owner" | "admin" | "supervisor" | "agent";
        WorkspaceAgent: {
            agentId: string;
            username: string;
            name: string;
            isOwner: boolean;
            isAdmin: boolean;
            role: components["schemas"]["WorkspaceRole"];
            clientId: string;
            clientSlug: string;
            profileImage?: string | null;
            typeCall?: string | null;
            department?: components["schemas"]["AnyObject"];
            position?: components["schemas"]["AnyObject"];
        };
        WorkspaceSession: {
            accessToken: string;
            refreshToken: string;
            expiresIn: number;
            /** @deprecated */
            token?: string;
            agent?: components["schemas"]["WorkspaceAgent"];
            agentId?: string;
            username?: string;
            name?: string;
        };
        WorkspaceSessionEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WorkspaceSession"];
        };
        WorkspaceAutoLoginEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WorkspaceSession"] & {
                agent: components["schemas"]["WorkspaceAgent"];
            };
        };
        WorkspaceRefreshEnvelope: {
            /** @constant */
            success: true;
            data: {
                accessToken: string;
                refreshToken: string;
                expiresIn: number;
            };
        };
        WorkspaceEntryTokenEnvelope: {
            /** @constant */
            success: true;
            data: {
                autoLoginToken: string;
                /** Format: uri */
                dashboardUrl: string;
                expiresIn: number;
            };
        };
        /** @enum {string} */
        PlatformRole: "platform_owner" | "platform_admin" | "platform_support";
        PlatformLoginRequest: {
            /**
             * Format: email
             * @example admin@ringnity.test
             */
            email: string;
            /** Format: password */
            password: string;
            /** @description The code of the app, where the account has a second factor. */
            code?: string;
            /** @description A recovery code instead of the app's; each serves once. */
            recoveryCode?: string;
        };
        PlatformRefreshRequest: {
            refreshToken: string;
        };
        PlatformSession: {
            adminId: string;
            /** Format: email */
            email: string;
            name: string;
            role: components["schemas"]["PlatformRole"];
            accessToken: string;
            refreshToken: string;
            expiresIn: number;
        };
        PlatformSessionEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["PlatformSession"];
        };
        /** @enum {string} */
        PlanContractValueType: "number" | "unlimited" | "custom" | "disabled";
        PlanContractFeatureKey: {
            /** @example video */
            featureKey: string;
            /** @example Video */
            name: string;
            /** @example communication */
            category: string;
            description: string;
            /** @example stable */
            status: string;
            /** @example 30 */
            sortOrder: number;
        };
        PlanContractQuotaKey: {
            /** @example agents */
            quotaKey: string;
            /** @example Agents */
            name: string;
            /** @example agent */
            unit: string;
            /** @example core */
            category: string;
            description: string;
            /** @example 10 */
            sortOrder: number;
        };
        PlanFeatureContract: {
            planId?: string;
            featureKey?: string;
            enabled: boolean;
            config?: components["schemas"]["AnyObject"];
        };
        PlanQuotaContract: {
            planId?: string;
            quotaKey?: string;
            valueType: components["schemas"]["PlanContractValueType"];
            limitValue?: number | null;
            /** @example monthly */
            resetPeriod?: string | null;
            config?: components["schemas"]["AnyObject"];
        };
        PlanContractPlan: {
            planId: string;
            /** @example professional */
            slug: string;
            /** @example Professional */
            name: string;
            sortOrder: number;
            isActive: boolean;
            features: {
                [key: string]: components["schemas"]["PlanFeatureContract"];
            };
            quotas: {
                [key: string]: components["schemas"]["PlanQuotaContract"];
            };
        };
        PlanContractCatalog: {
            featureKeys: components["schemas"]["PlanContractFeatureKey"][];
            quotaKeys: components["schemas"]["PlanContractQuotaKey"][];
            plans: components["schemas"]["PlanContractPlan"][];
            /** @description Grows with every change. Sent back, it makes sure that nobody else's change is lost. */
            revision?: number;
        };
        PlanContractCatalogEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["PlanContractCatalog"];
            message?: string;
            impact?: components["schemas"]["PlanContractImpact"];
        };
        /** @description What a change of the plans takes away from whom. */
        PlanContractImpact: {
            dryRun: boolean;
            tenantsAffected: number;
            /** @description False where there are more than the 200 that are listed. */
            isComplete: boolean;
            tenants: {
                clientId: string;
                slug: string;
                name: string;
                planSlug: string;
                lostFeatures: string[];
                /** @description What stands over the plan. It stays, and nothing can be added to it. */
                quotas: {
                    quotaKey: string;
                    used: number;
                    allowed: number;
                }[];
            }[];
            warnings: string[];
        };
        AiPricingSettings: {
            /** @example openai */
            provider: string;
            /** @example USD */
            currency: string;
            /** @example gpt-4.1-mini */
            chatModel: string;
            /** @example gpt-realtime */
            voiceModel: string;
            /** @example 0.4 */
            inputCostPer1mUsd: number;
            /** @example 0.1 */
            cachedInputCostPer1mUsd: number;
            /** @example 1.6 */
            outputCostPer1mUsd: number;
            /** @example 0.03 */
            voiceCostPerMinuteUsd: number;
            /** @example 3 */
            markupMultiplier: number;
            /** @example 25 */
            riskBufferPercent: number;
            /** @example 3000 */
            replyUnitInputTokens: number;
            /** @example 1000 */
            replyUnitOutputTokens: number;
            /** @example 60 */
            voiceUnitSeconds: number;
            /** @example 12000 */
            maxInputTokens: number;
            /** @example 1500 */
            maxOutputTokens: number;
            /** @example 12 */
            maxContextMessages: number;
            /** @example 6 */
            maxKnowledgeChunks: number;
            /** @example 1 */
            maxRetries: number;
            /** @example 4 */
            maxToolCalls: number;
            /** @example 5000 */
            dailySpendLimitCents: number;
            /** @example 50000 */
            monthlySpendLimitCents: number;
            /** @example 1000 */
            lowBalanceThresholdCents: number;
            /** @description What one US dollar costs, by currency (ISO 4217). */
            exchangeRates?: {
                [key: string]: number;
            };
            /** Format: date-time */
            updatedAt?: string | null;
        };
        AiPricingSettingsUpdate: {
            provider?: string;
            currency?: string;
            chatModel?: string;
            voiceModel?: string;
            inputCostPer1mUsd?: number;
            cachedInputCostPer1mUsd?: number;
            outputCostPer1mUsd?: number;
            voiceCostPerMinuteUsd?: number;
            markupMultiplier?: number;
            riskBufferPercent?: number;
            replyUnitInputTokens?: number;
            replyUnitOutputTokens?: number;
            voiceUnitSeconds?: number;
            maxInputTokens?: number;
            maxOutputTokens?: number;
            maxContextMessages?: number;
            maxKnowledgeChunks?: number;
            maxRetries?: number;
            maxToolCalls?: number;
            dailySpendLimitCents?: number;
            monthlySpendLimitCents?: number;
            lowBalanceThresholdCents?: number;
            /** @description What one US dollar costs, by currency (ISO 4217). */
            exchangeRates?: {
                [key: string]: number;
            };
        };
        AiPricingDerived: {
            internalReplyUsd: number;
            retailReplyUsd: number;
            retailPer1000RepliesUsd: number;
            internalVoiceMinuteUsd: number;
            retailVoiceMinuteUsd: number;
            /** @example 66.7 */
            grossMarginPercent: number;
        };
        AiPricingCatalog: {
            settings: components["schemas"]["AiPricingSettings"];
            derived: components["schemas"]["AiPricingDerived"];
        };
        AiPricingCatalogEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["AiPricingCatalog"];
            message?: string;
        };
        /** @enum {string} */
        AiBillingAlertLevel: "ok" | "low" | "critical" | "empty";
        AiBalanceSummary: {
            totalTenants: number;
            totalBalanceCents: number;
            totalEstimatedOverageCents: number;
            totalEstimatedRetailChargeCents: number;
            totalEstimatedInternalCostCents: number;
            totalChatReplies: number;
            totalVoiceMinutes: number;
            emptyCount: number;
            criticalCount: number;
            lowCount: number;
        };
        AiTenantUsage: {
            chatReplies: number;
            voiceMinutes: number;
            voiceEvents: number;
            audioSeconds: number;
            inputTokens: number;
            outputTokens: number;
            totalTokens: number;
        };
        AiTenantIncludedQuota: {
            chatReplies?: number | null;
            /** @example 5,000 replies */
            chatLabel: string;
            voiceMinutes?: number | null;
            /** @example 300 minutes */
            voiceLabel: string;
        };
        AiTenantOverage: {
            chatReplies: number;
            voiceMinutes: number;
            estimatedInternalCostCents: number;
            estimatedRetailChargeCents: number;
            estimatedOverageChargeCents: number;
            projectedBalanceAfterCents: number;
        };
        AiTenantBalance: {
            tenantId: string;
            tenantName: string;
            /** Format: email */
            tenantEmail: string;
            tenantSlug: string;
            planId?: string | null;
            planSlug: string;
            planName: string;
            /** @example USD */
            currency: string;
            balanceCents: number;
            totalTopUpCents: number;
            totalUsageCents: number;
            overageEnabled: boolean;
            blockOnZero: boolean;
            autoTopUpEnabled: boolean;
            autoTopUpThresholdCents: number;
            autoTopUpAmountCents: number;
            /** Format: date-time */
            lastTopUpAt?: string | null;
            /** @description Promised to answers that are being given. */
            heldCents?: number;
            /** @description At the retail price, whoever paid; what the limits of spending look at. */
            spentTodayUsdCents?: number;
            spentThisMonthUsdCents?: number;
            isSample?: boolean;
            usage: components["schemas"]["AiTenantUsage"];
            included: components["schemas"]["AiTenantIncludedQuota"];
            overage: components["schemas"]["AiTenantOverage"];
            alertLevel: components["schemas"]["AiBillingAlertLevel"];
        };
        AiBalanceOverview: {
            summary: components["schemas"]["AiBalanceSummary"];
            tenants: components["schemas"]["AiTenantBalance"][];
            pricing: components["schemas"]["AiPricingCatalog"];
            /** Format: date-time */
            checkedAt: string;
        };
        AiBalanceOverviewEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["AiBalanceOverview"];
        };
        AiBalanceTopUpRequest: {
            /** @example 5000 */
            amountCents?: number;
            /** @example 50 */
            amountUsd?: number;
            notes?: string;
        };
        AiBalanceTopUpResult: {
            clientId: string;
            amountCents: number;
            balanceBeforeCents: number;
            balanceAfterCents: number;
            /** @description Of the cents. */
            currency?: string;
        };
        AiBalanceTopUpEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["AiBalanceTopUpResult"];
            message?: string;
        };
        AiBalanceTenantSettingsRequest: {
            overageEnabled?: boolean;
            blockOnZero?: boolean;
            autoTopUpEnabled?: boolean;
            autoTopUpThresholdCents?: number;
            autoTopUpAmountCents?: number;
        };
        AiBalanceTenantSettingsResult: {
            clientId: string;
            overageEnabled?: boolean;
            blockOnZero?: boolean;
            autoTopUpEnabled?: boolean;
            autoTopUpThresholdCents?: number;
            autoTopUpAmountCents?: number;
        };
        AiBalanceTenantSettingsEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["AiBalanceTenantSettingsResult"];
            message?: string;
        };
        /** @enum {string} */
        OAuthScope: "openid" | "profile" | "email" | "offline_access" | "user.profile.read" | "user.profile.write" | "user.avatar.read" | "user.avatar.write" | "tenant.read" | "tenant.profile.read" | "tenant.profile.write" | "tenant.branding.read" | "tenant.branding.write" | "tenant.settings.read" | "tenant.settings.write" | "tenant.domains.read" | "tenant.domains.write" | "roles.read" | "staff.read" | "staff.write" | "staff.invite" | "staff.disable" | "runtime.tokens.write" | "runtime.sessions.read" | "runtime.sessions.write" | "agents.read" | "agents.write" | "agents.presence.read" | "agents.presence.write" | "contacts.read" | "contacts.write" | "contacts.delete" | "conversations.read" | "conversations.write" | "conversations.assign" | "conversations.close" | "calls.read" | "calls.write" | "calls.recordings.read" | "calls.recordings.delete" | "ai.read" | "ai.write" | "ai.knowledge.read" | "ai.knowledge.write" | "ai.usage.read" | "reports.read" | "reports.export" | "webhooks.read" | "webhooks.write" | "webhooks.delete" | "webhooks.test" | "developer.read" | "developer.write" | "sdk.keys.read" | "sdk.keys.write" | "oauth.clients.read" | "oauth.clients.write" | "media.read" | "media.write" | "media.delete" | "billing.read" | "billing.write";
        /** @enum {string} */
        OAuthScopeStatus: "available" | "planned";
        OAuthScopeCatalogItem: {
            scope: components["schemas"]["OAuthScope"];
            /** @example Tenant / Business */
            category: string;
            status: components["schemas"]["OAuthScopeStatus"];
            sensitive: boolean;
            description: string;
        };
        /** @enum {string} */
        OAuthClientType: "confidential" | "public";
        /** @enum {string} */
        OAuthClientStatus: "active" | "revoked";
        OAuthClient: {
            id: string;
            /** @example rn_oauth_xxxxxxxxxxxxxxxxxxxxxxxx */
            clientId: string;
            name: string;
            type: components["schemas"]["OAuthClientType"];
            status: components["schemas"]["OAuthClientStatus"];
            allowedScopes: components["schemas"]["OAuthScope"][];
            redirectUris: string[];
            requirePkce: boolean;
            /** Format: date-time */
            lastUsedAt?: string | null;
            /** Format: date-time */
            revokedAt?: string | null;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        OAuthClientEnvelope: {
            /** @constant */
            success: true;
            data: {
                oauthClient: components["schemas"]["OAuthClient"];
            };
        };
        OAuthClientListEnvelope: {
            /** @constant */
            success: true;
            data: {
                oauthClients: components["schemas"]["OAuthClient"][];
                availableScopes: components["schemas"]["OAuthScope"][];
                recommendedScopes: components["schemas"]["OAuthScope"][];
                scopeCatalog: components["schemas"]["OAuthScopeCatalogItem"][];
                clientTypes: components["schemas"]["OAuthClientType"][];
                /** Format: uri */
                discoveryUrl: string;
            };
        };
        OAuthClientSecretEnvelope: {
            /** @constant */
            success: true;
            data: {
                oauthClient: components["schemas"]["OAuthClient"];
                clientSecret?: string;
                warning: string;
            };
        };
        OAuthClientDeletedEnvelope: {
            /** @constant */
            success: true;
            data: {
                oauthClientId: string;
                /** @constant */
                deleted: true;
            };
        };
        CreateOAuthClientRequest: {
            name: string;
            type?: components["schemas"]["OAuthClientType"];
            redirectUris: string[];
            /**
             * @default [
             *       "openid",
             *       "profile",
             *       "email",
             *       "tenant.read",
             *       "roles.read",
             *       "developer.read",
             *       "tenant.domains.read",
             *       "tenant.domains.write"
             *     ]
             */
            allowedScopes: components["schemas"]["OAuthScope"][];
            requirePkce?: boolean;
        };
        UpdateOAuthClientRequest: {
            name?: string;
            type?: components["schemas"]["OAuthClientType"];
            status?: components["schemas"]["OAuthClientStatus"];
            redirectUris?: string[];
            allowedScopes?: components["schemas"]["OAuthScope"][];
            requirePkce?: boolean;
        };
        OpenIdConfiguration: {
            response_modes_supported?: string[];
            grant_types_supported?: string[];
            revocation_endpoint_auth_methods_supported?: string[];
            ui_locales_supported?: string[];
            authorization_response_iss_parameter_supported?: boolean;
            prompt_values_supported?: string[];
            claims_parameter_supported?: boolean;
            request_parameter_supported?: boolean;
            request_uri_parameter_supported?: boolean;
            /** Format: uri */
            end_session_endpoint?: string;
            /**
             * Format: uri
             * @example https://api.ringnity.com
             */
            issuer: string;
            /**
             * Format: uri
             * @example https://api.ringnity.com/oauth/authorize
             */
            authorization_endpoint: string;
            /**
             * Format: uri
             * @example https://api.ringnity.com/oauth/token
             */
            token_endpoint: string;
            /**
             * Format: uri
             * @example https://api.ringnity.com/oauth/userinfo
             */
            userinfo_endpoint: string;
            /**
             * Format: uri
             * @example https://api.ringnity.com/oauth/jwks.json
             */
            jwks_uri: string;
            /**
             * Format: uri
             * @example https://api.ringnity.com/oauth/revoke
             */
            revocation_endpoint?: string;
            /**
             * @example [
             *       "code"
             *     ]
             */
            response_types_supported: string[];
            /**
             * @example [
             *       "public"
             *     ]
             */
            subject_types_supported: string[];
            /**
             * @example [
             *       "RS256"
             *     ]
             */
            id_token_signing_alg_values_supported: string[];
            /**
             * @example [
             *       "openid",
             *       "profile",
             *       "email",
             *       "tenant.read",
             *       "roles.read",
             *       "tenant.domains.read",
             *       "tenant.domains.write",
             *       "developer.read",
             *       "sdk.keys.read"
             *     ]
             */
            scopes_supported: components["schemas"]["OAuthScope"][];
            /**
             * @example [
             *       "client_secret_basic",
             *       "client_secret_post",
             *       "none"
             *     ]
             */
            token_endpoint_auth_methods_supported: string[];
            /**
             * @example [
             *       "S256"
             *     ]
             */
            code_challenge_methods_supported?: string[];
            /**
             * @example [
             *       "sub",
             *       "name",
             *       "email",
             *       "tenant_id",
             *       "tenant_slug",
             *       "roles"
             *     ]
             */
            claims_supported: string[];
        };
        OAuthTokenRequest: {
            /** @enum {string} */
            grant_type: "authorization_code" | "refresh_token";
            client_id: string;
            client_secret?: string;
            code?: string;
            /** Format: uri */
            redirect_uri?: string;
            code_verifier?: string;
            refresh_token?: string;
        };
        OAuthTokenResponse: {
            access_token: string;
            id_token?: string;
            refresh_token?: string;
            /** @example Bearer */
            token_type: string;
            /** @example 900 */
            expires_in: number;
            /** @example openid profile email tenant.read roles.read */
            scope?: string;
        };
        OAuthUserInfo: {
            sub: string;
            name?: string;
            preferred_username?: string;
            /** Format: email */
            email?: string;
            email_verified?: boolean;
            tenant_id?: string;
            /** @example your-tenant-slug */
            tenant_slug?: string;
            roles?: string[];
        };
        OAuthWidgetKeyEnvelope: {
            /** @constant */
            success: true;
            data: {
                tenantId: string;
                /** @example your-tenant-slug */
                tenantSlug: string;
                publicWidgetKey: string;
                allowedDomains?: string[];
                allowedDomainsLimit?: number | null;
                allowedDomainsUsed?: number;
                allowedDomainsRemaining?: number | null;
                /** Format: uri */
                dashboardDeveloperUrl?: string;
                domain?: string;
                domainAdded?: boolean;
                domainAlreadyAllowed?: boolean;
            };
        };
        OAuthAddAllowedDomainRequest: {
            /** @example wordpress.example.com */
            domain: string;
        };
        Jwk: {
            /** @example RSA */
            kty: string;
            kid: string;
            /** @example sig */
            use: string;
            /** @example RS256 */
            alg: string;
            n: string;
            e: string;
        };
        Jwks: {
            keys: components["schemas"]["Jwk"][];
        };
        OAuthRevokeRequest: {
            token: string;
            /** @enum {string} */
            token_type_hint?: "access_token" | "refresh_token";
            client_id: string;
            client_secret?: string;
        };
        OAuthError: {
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "temporarily_unavailable" | "access_denied" | "login_required" | "consent_required" | "interaction_required" | "server_error" | "unsupported_response_type" | "invalid_token" | "insufficient_scope";
            /** @description The refusal in our own words, such as `quota_exceeded`; not sent by the login itself. */
            reason?: string;
            error_description?: string;
            state?: string;
        };
        /** @description Every refusal. `message` is one sentence for people; `details` has one sentence per fault: where it is, what is wrong, and what would be right; `detail` holds further facts for programs: `requestId`, which the log knows, and `reason`, which is finer than the code (`slot_taken` where the code is `CONFLICT`). */
        ErrorEnvelope: {
            /** @constant */
            success: false;
            code: components["schemas"]["ErrorCode"];
            message: string;
            details?: string[];
            detail?: components["schemas"]["AnyObject"];
        };
        /**
         * @description Stable codes, meant for programs. The list is open: newer versions add codes, so treat an unknown one by its HTTP status.
         * @enum {string}
         */
        ErrorCode: "SDK_CLIENT_NOT_FOUND" | "SDK_CLIENT_INACTIVE" | "SDK_ORIGIN_NOT_ALLOWED" | "SDK_CONTEXT_TOKEN_INVALID" | "SDK_BOOTSTRAP_FAILED" | "SDK_SESSION_FAILED" | "SDK_SESSION_REQUIRED" | "SDK_DEVICE_TOKEN_INVALID" | "SDK_DEVICE_TOKEN_REGISTER_FAILED" | "SDK_DEVICE_TOKEN_UNREGISTER_FAILED" | "SDK_VERSION_UNSUPPORTED" | "FEATURE_NOT_AVAILABLE" | "SERVER_API_KEY_INVALID" | "SERVER_API_CONTEXT_MISSING" | "SERVER_API_SCOPE_DENIED" | "SERVER_CONTACT_VALIDATION_FAILED" | "SERVER_WEBHOOK_VALIDATION_FAILED" | "SERVER_WEBHOOK_NOT_FOUND" | "SERVER_API_REPORTS_FAILED" | "ADMIN_SDK_REPORTS_FAILED" | "REPORT_DATE_RANGE_INVALID" | "TOKEN_EXPIRED" | "RATE_LIMITED" | "NETWORK_ERROR" | "NETWORK_UNAVAILABLE" | "REALTIME_DISCONNECTED" | "CALL_PERMISSION_DENIED" | "CALL_SESSION_CONVERSATION_REQUIRED" | "CALL_SESSION_TYPE_INVALID" | "CALL_SESSION_NOT_FOUND" | "CALL_SESSION_CREATE_FAILED" | "CALL_SESSION_READ_FAILED" | "CALL_SESSION_END_FAILED" | "AI_NOT_READY" | "VALIDATION_FAILED" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "PRECONDITION_FAILED" | "QUOTA_EXCEEDED" | "INSUFFICIENT_BALANCE" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "REQUEST_TIMEOUT" | "HEADERS_TOO_LARGE" | "URI_TOO_LONG" | "METHOD_NOT_ALLOWED" | "IDEMPOTENCY_KEY_REUSED" | "REQUEST_IN_PROGRESS" | "UPSTREAM_ERROR" | "SERVICE_UNAVAILABLE" | "NOT_IMPLEMENTED" | "INTERNAL_ERROR" | "AUTH_INVALID_CREDENTIALS" | "AUTH_SESSION_INVALID" | "SECOND_FACTOR_REQUIRED" | "SECOND_FACTOR_INVALID" | "GOOGLE_NOT_CONFIGURED" | "CONVERSATION_CLOSED" | "VISITOR_BLOCKED";
        SuccessEnvelope: {
            /** @constant */
            success: true;
            data?: components["schemas"]["AnyObject"];
        };
        Tenant: {
            clientId: string;
            slug?: string;
            name?: string;
            companyName?: string;
            /** Format: email */
            email?: string;
            phone?: string;
            timezone?: string;
            isActive?: boolean;
        };
        TenantEnvelope: {
            /** @constant */
            success: true;
            data: {
                tenant?: components["schemas"]["Tenant"];
            };
        };
        /** @enum {string} */
        ServiceStatus: "available" | "disabled_by_admin" | "not_in_plan" | "not_configured" | "ai_not_ready" | "beta";
        /** @enum {string} */
        ServiceKey: "chat" | "voice_call" | "video_call" | "ai_chat" | "ai_voice" | "ai_video";
        /** @description The place of a visitor who waits for a person, among those who wait for the same people. */
        QueuePlace: {
            position: number;
            /** @description How long the newest hand-overs waited, times the place; null where too few are known. */
            estimatedWaitSeconds: number | null;
        };
        /**
         * @description The page of the console that helps: /console/settings/{page}.
         * @enum {string}
         */
        ConsolePage: "assistant" | "knowledge" | "widget" | "developer" | "hours" | "team" | "services" | "plan";
        ReadinessCheck: {
            /** @enum {string} */
            name: "slug" | "origin" | "secure_context" | "service";
            passed: boolean;
            /** @description What is. */
            message: string;
            /** @description What would be right. */
            remedy?: string;
            page?: components["schemas"]["ConsolePage"];
        };
        ServiceCapability: {
            key: components["schemas"]["ServiceKey"];
            label?: string;
            status: components["schemas"]["ServiceStatus"];
            allowed?: boolean;
            reason?: string;
            /**
             * @description What is in the way, the first of these in this order.
             * @enum {string}
             */
            blocker?: "subscription" | "plan" | "admin_switch" | "set_up";
            page?: components["schemas"]["ConsolePage"];
            requiredFeatures?: string[];
            adminEnabled?: boolean;
            sortOrder?: number;
        };
        RuntimeBootstrap: {
            tenant: components["schemas"]["Tenant"];
            branding?: {
                displayName: string;
                /** @example #1f6f5c */
                primaryColor: string;
                logoUrl?: string;
                /** @description The greeting by language. */
                greetings?: {
                    [key: string]: string;
                };
                /** @description Questions that a visitor may start with, by language. */
                suggestions?: {
                    [key: string]: string[];
                };
                greeting: string;
                /** @enum {string} */
                position: "bottom-right" | "bottom-left" | "top-right" | "top-left";
                languages: string[];
                defaultLanguage: string;
            };
            services: components["schemas"]["ServiceCapability"][];
            sdk?: {
                apiVersion: string;
                minSupportedVersion: string;
                realtimeUrl: string;
                /** Format: date-time */
                serverTime: string;
            };
            /** @description What may be sent into a conversation. */
            files?: {
                mostBytes: number;
                /** @description Media types, as an `accept` attribute takes them; recordings are among them where they are allowed. */
                types: string[];
                voiceMessages: boolean;
            };
            /** @description What is asked before the chat, and what it offers while nobody is there. */
            widget?: {
                /** @description Whether a form takes the place of the chat while neither a person nor the assistant answers. */
                offlineForm: boolean;
                /** @description Missing where nothing is asked. */
                preChat?: {
                    name: components["schemas"]["WidgetDemand"];
                    email: components["schemas"]["WidgetDemand"];
                    phone: components["schemas"]["WidgetDemand"];
                    department: components["schemas"]["WidgetDemand"];
                    departments?: {
                        departmentId: string;
                        name: string;
                    }[];
                    consent: {
                        isRequired: boolean;
                        /** @description The wording by language. */
                        text: {
                            [key: string]: string;
                        };
                        url?: string;
                    };
                };
            };
        };
        /** @enum {string} */
        WidgetDemand: "off" | "optional" | "required";
        RuntimeBootstrapEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["RuntimeBootstrap"];
        };
        VisitorIdentity: {
            externalId?: string;
            name?: string;
            /** Format: email */
            email?: string;
            phone?: string;
        };
        CreateRuntimeSessionRequest: {
            slug?: string;
            apiKey?: string;
            visitor?: components["schemas"]["VisitorIdentity"];
            contextToken?: string;
            metadata?: components["schemas"]["AnyObject"];
        };
        RuntimeSession: {
            sessionToken: string;
            expiresIn: number;
            /** Format: date-time */
            expiresAt?: string;
        };
        RuntimeSessionEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["RuntimeSession"];
        };
        /** @enum {string} */
        DevicePushPlatform: "android" | "ios" | "flutter" | "react_native" | "kotlin" | "swift" | "web";
        /** @enum {string} */
        DevicePushProvider: "fcm" | "apns" | "apns_voip";
        /** @enum {string} */
        DevicePushAudience: "visitor" | "customer" | "agent" | "admin";
        /** @enum {string} */
        SdkCallMode: "basic" | "native-phone";
        RegisterDevicePushTokenRequest: {
            platform: components["schemas"]["DevicePushPlatform"];
            /** @default fcm */
            provider: components["schemas"]["DevicePushProvider"];
            token: string;
            deviceId?: string;
            appId?: string;
            /** @default visitor */
            audience: components["schemas"]["DevicePushAudience"];
            externalId?: string;
            agentId?: string;
            /** @default basic */
            callMode: components["schemas"]["SdkCallMode"];
            metadata?: components["schemas"]["AnyObject"];
        };
        UnregisterDevicePushTokenRequest: {
            deviceId?: string;
            /** @default fcm */
            provider: components["schemas"]["DevicePushProvider"];
            token?: string;
        } | unknown | unknown;
        DevicePushToken: {
            id: string;
            clientId: string;
            platform: components["schemas"]["DevicePushPlatform"];
            provider: components["schemas"]["DevicePushProvider"];
            audience: components["schemas"]["DevicePushAudience"];
            deviceId?: string | null;
            appId?: string | null;
            externalId?: string | null;
            agentId?: string | null;
            callMode?: components["schemas"]["SdkCallMode"];
            enabled: boolean;
            /** Format: date-time */
            lastSeenAt?: string;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        DevicePushTokenEnvelope: {
            /** @constant */
            success: true;
            data: {
                device: components["schemas"]["DevicePushToken"];
            };
        };
        DevicePushTokenDisabledEnvelope: {
            /** @constant */
            success: true;
            data: {
                disabled: number;
            };
        };
        DeveloperSettings: {
            tenant?: components["schemas"]["Tenant"];
            allowedDomains?: string[];
            /** @description How many more the plan allows; null for any number. */
            allowedDomainsRemaining?: number | null;
            publicKey?: string;
            services?: components["schemas"]["ServiceCapability"][];
        };
        DeveloperSettingsEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["DeveloperSettings"];
        };
        UpdateAllowedDomainsRequest: {
            allowedDomains: string[];
        };
        DeveloperTestRequest: {
            origin?: string;
            slug?: string;
            service?: components["schemas"]["ServiceKey"];
        };
        /** @enum {string} */
        ServerApiScope: "server:health" | "server:tenant:read" | "server:visitor-context:write" | "server:agent-token:write" | "server:admin-token:write" | "server:reports:read" | "server:webhook:read" | "server:webhook:write" | "server:contacts:read" | "server:contacts:write";
        ServerApiCredential: {
            id: string;
            name: string;
            /** @enum {string} */
            environment?: "test" | "live";
            scopes: components["schemas"]["ServerApiScope"][];
            isActive?: boolean;
            secretPreview?: string;
            /** @description The tenant whose data the key opens. */
            clientId?: string;
            /** Format: date-time */
            lastUsedAt?: string;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        ServerApiCredentialEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                credential?: components["schemas"]["ServerApiCredential"];
                /** @description What to keep in mind with it. */
                warning?: string;
            };
        };
        ServerApiCredentialListEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                credentials?: components["schemas"]["ServerApiCredential"][];
            };
        };
        ServerApiCredentialSecretEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                credential?: components["schemas"]["ServerApiCredential"];
                secret?: string;
                /** @description What to keep in mind with it. */
                warning?: string;
            };
        };
        CreateServerApiCredentialRequest: {
            name: string;
            /**
             * @default live
             * @enum {string}
             */
            environment: "test" | "live";
            scopes: components["schemas"]["ServerApiScope"][];
        };
        UpdateServerApiCredentialRequest: {
            name?: string;
            /** @enum {string} */
            environment?: "test" | "live";
            scopes?: components["schemas"]["ServerApiScope"][];
            isActive?: boolean;
        };
        CreateVisitorContextTokenRequest: {
            visitor?: components["schemas"]["VisitorIdentity"];
            metadata?: components["schemas"]["AnyObject"];
            /** @default 900 */
            expiresIn: number;
        };
        CreateAgentTokenRequest: {
            agentId?: string;
            username?: string;
            name?: string;
            departmentId?: string;
            scopes?: string[];
            /** @default 900 */
            expiresIn: number;
        };
        CreateAdminTokenRequest: {
            adminActorId?: string;
            username?: string;
            name?: string;
            role?: string;
            scopes?: string[];
            /** @default 900 */
            expiresIn: number;
        };
        SdkToken: {
            token: string;
            /** @default Bearer */
            tokenType: string;
            expiresIn: number;
            /** Format: date-time */
            expiresAt?: string;
            scopes?: string[];
        };
        SdkTokenEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["SdkToken"];
        };
        ContactInput: {
            /** @description The tenant's own key for this person; one contact has it at most. */
            externalId?: string;
            name: string;
            /** @description With its country (`+` or `00`) best; one contact has it at most. */
            phone: string;
            /** Format: email */
            email?: string;
            company?: string;
            /** @description Kept in lower case, each once, spaces at their ends gone. */
            tags?: string[];
            notes?: string;
        };
        ContactPatchInput: {
            /** @description The tenant's own key for this person; one contact has it at most. */
            externalId?: string | null;
            name?: string;
            /** @description With its country (`+` or `00`) best; one contact has it at most. */
            phone?: string;
            /** Format: email */
            email?: string | null;
            company?: string | null;
            /** @description Kept in lower case, each once, spaces at their ends gone. */
            tags?: string[];
            notes?: string | null;
        };
        Contact: components["schemas"]["ContactInput"] & {
            id: string;
            /** @description Who made it known: `server`, or `visitor` where somebody told name and phone in a chat. */
            source?: string;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        ContactEnvelope: {
            /** @constant */
            success: true;
            data: {
                contact?: components["schemas"]["Contact"];
            };
        };
        ContactDeletedEnvelope: {
            /** @constant */
            success: true;
            data: {
                /** @constant */
                deleted: true;
                id: string;
            };
        };
        Pagination: {
            total?: number;
            page?: number;
            limit?: number;
            hasMore?: boolean;
        };
        ContactListEnvelope: {
            /** @constant */
            success: true;
            data: {
                contacts: components["schemas"]["Contact"][];
                pagination?: components["schemas"]["Pagination"];
            };
        };
        WebhookInput: {
            name?: string;
            /** Format: uri */
            url: string;
            events: string[];
            secret?: string;
        };
        WebhookPatchRequest: {
            name?: string;
            /** Format: uri */
            url?: string;
            events?: string[];
            isActive?: boolean;
            secret?: string;
        };
        Webhook: {
            id?: string;
            name?: string;
            url?: string;
            secretPreview?: string;
            events?: string[];
            isActive?: boolean;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        WebhookEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                webhook?: components["schemas"]["Webhook"];
                secret?: string;
            };
        };
        WebhookListEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                webhooks?: components["schemas"]["Webhook"][];
                availableEvents?: string[];
            };
        };
        WebhookDelivery: {
            id?: string;
            webhookId?: string;
            event?: string;
            deliveryId?: string;
            status?: string;
            url?: string;
            responseStatus?: number;
            responseBody?: string;
            errorMessage?: string;
            durationMs?: number;
            attempt?: number;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            deliveredAt?: string;
        };
        WebhookDeliveryListEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                deliveries?: components["schemas"]["WebhookDelivery"][];
            };
        };
        WebhookTestRequest: {
            webhookId?: string;
            event?: string;
        };
        WebhookTestEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                deliveryIds?: string[];
            } & {
                [key: string]: unknown;
            };
        };
        AgentProfile: {
            agentId: string;
            username?: string;
            name?: string;
            role?: string;
            departmentId?: string;
            departmentName?: string;
            scopes?: string[];
        };
        AgentProfileEnvelope: {
            /** @constant */
            success: true;
            data: {
                agent?: components["schemas"]["AgentProfile"];
                tenant?: components["schemas"]["Tenant"];
            };
        };
        Presence: {
            agentId?: string;
            name?: string;
            /** @enum {string} */
            status?: "available" | "busy" | "offline";
            online?: boolean;
            /** Format: date-time */
            lastActivityAt?: string;
            currentCallWith?: string;
        };
        PresenceEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["Presence"];
        };
        UpdatePresenceRequest: {
            /** @enum {string} */
            status: "available" | "busy" | "offline" | "online" | "unavailable";
        };
        Conversation: {
            conversationId: string;
            conversationNumber?: string;
            ticketId?: string;
            contactId?: string;
            visitorId?: string;
            departmentId?: string;
            assignedAgentId?: string;
            channel?: string;
            /** @enum {string} */
            status: "open" | "pending" | "snoozed" | "resolved" | "closed";
            /** @enum {string} */
            priority?: "low" | "medium" | "high" | "urgent";
            subject?: string;
            /** Format: date-time */
            lastMessageAt?: string;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /**
             * @description `active`: the assistant answers. `paused`: a person has taken over. `off`: no assistant here.
             * @enum {string}
             */
            assistantState?: "active" | "paused" | "off";
            /** @description How many messages there are for this reader; the newest one's `seq`. */
            seq?: number;
            unread?: number;
            visitor?: components["schemas"]["ConversationVisitor"];
            /** @description The beginning of the latest message. */
            preview?: string;
            departmentName?: string;
            assignedAgentName?: string;
            lastMessageSenderType?: components["schemas"]["MessageSender"];
            /** Format: date-time */
            handoffRequestedAt?: string;
            handoffReason?: string;
            /** @description For staff alone. */
            tags?: components["schemas"]["ConversationTag"][];
            /**
             * Format: date-time
             * @description When a snoozed conversation is open again by itself. For staff alone.
             */
            snoozedUntil?: string;
            /**
             * Format: date-time
             * @description Since when the visitor waits for an answer. For staff alone.
             */
            waitingSince?: string;
            /**
             * Format: date-time
             * @description For staff alone; what is marked as spam is left out of lists.
             */
            spamAt?: string;
            /** @description The conversation that this one went on in. It stays closed. */
            mergedInto?: string;
            metadata?: components["schemas"]["AnyObject"];
            /** @description The latest messages, oldest first; only where a visitor reads one conversation. */
            messages?: components["schemas"]["Message"][];
            queue?: components["schemas"]["QueuePlace"];
            receipts?: components["schemas"]["ConversationReceipt"][];
            rating?: components["schemas"]["ConversationRating"];
        };
        /** @description Of a closed conversation, where the visitor is asked how it was. With `score` they have said so. */
        ConversationRating: {
            /** Format: date-time */
            askedAt: string;
            score?: number;
            comment?: string;
        };
        ConversationEnvelope: {
            /** @constant */
            success: true;
            data: {
                conversation?: components["schemas"]["Conversation"];
                /** @description The session made for a caller that had none: its token opens this conversation from now on. */
                session?: components["schemas"]["VisitorSession"];
            };
        };
        ConversationListEnvelope: {
            /** @constant */
            success: true;
            data: {
                conversations: components["schemas"]["Conversation"][];
                nextCursor?: string;
            };
        };
        AssignConversationRequest: {
            assignedAgentId?: string | null;
            assignedDepartmentId?: string | null;
            reason?: string;
            /** @default false */
            isTransfer: boolean;
        };
        Assignment: {
            assignmentId?: string;
            conversationId?: string;
            clientId?: string;
            assignedAgentId?: string | null;
            assignedDepartmentId?: string | null;
            assignedByAgentId?: string | null;
            reason?: string | null;
            /** Format: date-time */
            createdAt?: string;
        };
        AssignmentEnvelope: {
            /** @constant */
            success: true;
            data: {
                assignment: components["schemas"]["Assignment"];
                conversation?: components["schemas"]["Conversation"];
            };
        };
        Message: {
            messageId?: string;
            conversationId?: string;
            senderType?: components["schemas"]["MessageSender"];
            senderAgentId?: string;
            senderContactId?: string;
            body?: string;
            messageType?: components["schemas"]["MessageType"];
            metadata?: components["schemas"]["AnyObject"];
            clientMessageId?: string;
            /** Format: date-time */
            sentAt?: string;
            /** Format: date-time */
            editedAt?: string;
            /** Format: date-time */
            deletedAt?: string;
            /** @description Position in the conversation, without gaps for its staff. */
            seq?: number;
            senderName?: string;
            sources?: components["schemas"]["Source"][];
            /** @description The assistant's turn that this message came from. */
            turnId?: string;
            /** @description The conversation it was said in, where two threads became one. `sentAt` is of then. */
            mergedFrom?: string;
        };
        MessageEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                message?: components["schemas"]["Message"];
            };
        };
        MessageListEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                messages?: components["schemas"]["Message"][];
                nextCursor?: string;
            };
        };
        SendMessageRequest: {
            body: string;
            /**
             * @default text
             * @enum {string}
             */
            messageType: "text" | "image" | "file" | "call" | "system" | "note";
            /** @description Free facts of the sender's own; the server caps their size. */
            metadata?: components["schemas"]["AnyObject"];
            /** @description The sender's own id: the same id again returns the first message. */
            clientMessageId?: string;
        };
        VisitorMessageRequest: components["schemas"]["SendMessageRequest"] & {
            visitor?: components["schemas"]["VisitorIdentity"];
        };
        MessagePatchRequest: {
            body?: string;
            metadata?: components["schemas"]["AnyObject"];
        };
        ReportPeriod: {
            /** @enum {string} */
            type: "today" | "7days" | "30days" | "custom";
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
        };
        ReportCallSummary: {
            totalIncoming?: number;
            totalAnswered?: number;
            totalMissed?: number;
            answerRate?: number;
            avgDurationSeconds?: number;
            totalHandled?: number;
            currentQueueCount?: number;
        };
        ReportChatSummary: {
            totalConversations?: number;
            openConversations?: number;
            pendingConversations?: number;
            resolvedConversations?: number;
            closedConversations?: number;
            totalMessages?: number;
            agentMessages?: number;
            visitorMessages?: number;
            conversationResolutionRate?: number;
        };
        ReportSatisfactionSummary: {
            avgRatingScore?: number;
            totalRatings?: number;
            satisfactionRate?: number;
        };
        ReportSummary: components["schemas"]["ReportCallSummary"] & components["schemas"]["ReportChatSummary"] & components["schemas"]["ReportSatisfactionSummary"] & {
            calls?: components["schemas"]["ReportCallSummary"];
            chat?: components["schemas"]["ReportChatSummary"];
            satisfaction?: components["schemas"]["ReportSatisfactionSummary"];
        };
        ReportAgentBreakdownItem: {
            agentId?: string;
            agentName?: string;
            username?: string;
            callsHandled?: number;
            avgDurationSeconds?: number;
            avgRating?: number;
            totalRatings?: number;
            conversationsAssigned?: number;
        };
        ReportTimeseriesPoint: {
            /** Format: date */
            date: string;
            callsTotal?: number;
            callsAnswered?: number;
            callsMissed?: number;
            conversations?: number;
            conversationsResolved?: number;
            messages?: number;
        };
        Report: {
            period: components["schemas"]["ReportPeriod"];
            summary: components["schemas"]["ReportSummary"];
            agentBreakdown: components["schemas"]["ReportAgentBreakdownItem"][];
            timeseries: components["schemas"]["ReportTimeseriesPoint"][];
        };
        ReportSummaryEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Report"];
        };
        ReportTimeseriesEnvelope: {
            /** @constant */
            success: true;
            data: {
                period: components["schemas"]["ReportPeriod"];
                timeseries: components["schemas"]["ReportTimeseriesPoint"][];
            };
        };
        ReportExportEnvelope: {
            /** @constant */
            success: true;
            data: {
                report: components["schemas"]["Report"];
                /** Format: date-time */
                exportedAt: string;
                /** @enum {string} */
                format: "json" | "csv";
            };
        };
        AdminTenantEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                tenant?: components["schemas"]["Tenant"];
                admin?: components["schemas"]["AnyObject"];
            };
        };
        DomainListEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                allowedDomains?: string[];
                /** @description How many more the plan allows; null for any number. */
                allowedDomainsRemaining?: number | null;
            };
        };
        ServiceListEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                capabilities?: components["schemas"]["AnyObject"];
                services?: components["schemas"]["ServiceCapability"][];
            };
        };
        /** @description The plan of a workspace, and how much of it is in use. */
        Subscription: {
            planId: string;
            planSlug: string;
            planName: string;
            /** @enum {string} */
            status: "active" | "suspended";
            features: {
                featureKey: string;
                name: string;
                enabled: boolean;
                /** @description Names of plans that include it. */
                liftedBy: string[];
            }[];
            quotas: {
                quotaKey: string;
                name: string;
                unit: string;
                valueType: components["schemas"]["PlanContractValueType"];
                /** @description Null where it is not counted. */
                used: number | null;
                /** @description Null is unlimited. */
                allowed: number | null;
                /** @enum {string} */
                state: "unlimited" | "left" | "near" | "full" | "over" | "not_in_plan";
                resetPeriod: string | null;
                /** Format: date-time */
                resetsAt: string | null;
                /** @description Names of plans that allow more. */
                liftedBy: string[];
            }[];
        };
        SubscriptionEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                subscription?: components["schemas"]["Subscription"];
            };
        };
        AiReadinessEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                ai?: components["schemas"]["AnyObject"];
                canUseAiFeature?: boolean;
            };
        };
        StaffSummaryEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["AnyObject"];
        };
        Readiness: {
            /** @description Nothing that was asked for is blocked. */
            ready?: boolean;
            checks?: components["schemas"]["ReadinessCheck"][];
            services?: components["schemas"]["ServiceCapability"][];
            ai?: components["schemas"]["AnyObject"];
            reports?: components["schemas"]["AnyObject"];
        };
        ReadinessEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Readiness"];
        };
        /** @enum {string} */
        CallSessionType: "audio" | "video";
        /** @enum {string} */
        CallSessionDirection: "inbound" | "outbound";
        /** @enum {string} */
        CallSessionStatus: "started" | "answered" | "ended" | "missed" | "failed";
        CallSession: {
            /** @description `cal_…` */
            id: string;
            conversationId: string;
            type: components["schemas"]["CallSessionType"];
            direction: components["schemas"]["CallSessionDirection"];
            status: components["schemas"]["CallSessionStatus"];
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            answeredAt?: string;
            /** Format: date-time */
            endedAt?: string;
            durationSeconds?: number | null;
            endReason?: string | null;
            /** @description On the workspace's side, who calls out or who has answered. */
            agentId?: string;
            agentName?: string;
            /** @description Where both sides meet while they talk. */
            roomUrl?: string;
            metadata?: components["schemas"]["AnyObject"];
        };
        CreateCallSessionRequest: {
            conversationId: string;
            type: components["schemas"]["CallSessionType"];
            /** @default inbound */
            direction: components["schemas"]["CallSessionDirection"];
            /** @default started */
            status: components["schemas"]["CallSessionStatus"];
            sessionToken?: string;
            /** Format: date-time */
            startedAt?: string;
            metadata?: components["schemas"]["AnyObject"];
        };
        EndCallSessionRequest: {
            reason?: string;
            sessionToken?: string;
        };
        CallSessionEnvelope: {
            /** @constant */
            success: true;
            data: {
                callSession: components["schemas"]["CallSession"];
            };
        };
        VisitorSessionRequest: {
            visitor?: components["schemas"]["VisitorIdentity"];
            metadata?: components["schemas"]["AnyObject"];
        };
        VisitorSessionEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["VisitorSession"];
        };
        VisitorConversationRequest: {
            subject?: string;
            /** @description Whom the visitor wants to talk to, where the workspace asks that. */
            departmentId?: string;
            visitor?: components["schemas"]["VisitorIdentity"];
            metadata?: components["schemas"]["AnyObject"];
        };
        VisitorTicketRequest: {
            name?: string;
            email: string;
            subject?: string;
            message: string;
        };
        RatingRequest: {
            score: number;
            comment?: string;
        };
        RatingEnvelope: {
            /** @constant */
            success: true;
            data: {
                rating: {
                    score: number;
                    comment?: string;
                    /** Format: date-time */
                    ratedAt: string;
                };
            };
        };
        TranscriptRequest: {
            email?: string;
        };
        TranscriptEnvelope: {
            /** @constant */
            success: true;
            data: {
                /** @constant */
                sent: true;
            };
        };
        TicketEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                ticket?: {
                    [key: string]: unknown;
                } | null;
                session?: components["schemas"]["AnyObject"];
            };
        };
        MessageDeleteEnvelope: {
            /** @constant */
            success: true;
            data?: {
                /** @constant */
                deleted?: true;
                message?: components["schemas"]["Message"];
            };
        };
        AvailabilityEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                available?: boolean;
                status?: components["schemas"]["ServiceStatus"];
                /** @description `service_unavailable`, `outside_opening_hours`, `holiday`, `nobody_available` or `at_capacity`: everybody who is there has as many conversations as they take. */
                reason?: string;
                /**
                 * Format: date-time
                 * @description When the business opens next, by its own clock and with its offset; only while it is closed.
                 */
                nextOpeningAt?: string;
                /** @description The business's time zone, by its IANA name. */
                timeZone?: string;
                queue?: components["schemas"]["QueuePlace"];
            };
        };
        AttachmentRequest: {
            filename?: string;
            contentType?: string;
            /** @description In bytes. What is sent must be as long. */
            size?: number;
            metadata?: components["schemas"]["AnyObject"];
        };
        /** @description A file in a conversation. */
        Attachment: {
            id: string;
            /** @description Opens the file until `expiresAt`, once it is `ready`. */
            url: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Where the bytes go, while the attachment is `pending`. */
            uploadUrl?: string;
            filename: string;
            contentType: string;
            /** @description In bytes; null where it was not announced. */
            size: number | null;
            /** @enum {string} */
            status: "pending" | "ready" | "deleted";
            /**
             * @description A picture to be shown in its place, a recording to be played, or a file to be saved.
             * @enum {string}
             */
            kind: "image" | "voice" | "file";
            /** @description Of a picture, in pixels, so that room can be kept for it. */
            width?: number;
            height?: number;
            /** @description The message that carries it. */
            messageId?: string;
            metadata?: components["schemas"]["AnyObject"];
            /** Format: date-time */
            createdAt: string;
        };
        AttachmentEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["Attachment"] & {
                message?: components["schemas"]["Message"];
            };
        };
        DeleteMediaRequest: {
            reason?: string;
        };
        AttachmentDeleteEnvelope: {
            /** @constant */
            success: true;
            data: {
                message: components["schemas"]["Message"];
                attachment?: {
                    id?: string;
                    contentType?: string;
                    size?: number | null;
                    kind?: string;
                    status?: string;
                    /** Format: date-time */
                    deletedAt?: string;
                };
                /** @constant */
                deleted: true;
            };
        };
        CallLinkRequest: {
            /** @enum {string} */
            service?: "voice_call" | "video_call";
            metadata?: components["schemas"]["AnyObject"];
        };
        /** @description Opens a call of its conversation, once. */
        CallLink: {
            url: string;
            /** @description Told here and never again. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            service: "voice_call" | "video_call";
        };
        CallLinkEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["CallLink"];
        };
        ReceiptEnvelope: {
            /** @constant */
            success?: true;
            data?: components["schemas"]["Receipt"];
        };
        AiRoutingEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                /** @enum {string} */
                mode?: "human_only" | "ai_first" | "ai_assisted";
                canUseAi?: boolean;
                humanFallbackAvailable?: boolean;
                reason?: string;
                disclosure?: string;
            };
        };
        AiConversationRequest: {
            visitor?: components["schemas"]["VisitorIdentity"];
            metadata?: components["schemas"]["AnyObject"];
        };
        AiConversationEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                aiConversationId?: string;
                conversationId?: string;
                /** @description The session made for a caller that had none: its token opens this conversation from now on. */
                session?: components["schemas"]["VisitorSession"];
            };
        };
        AiChatRequest: {
            aiConversationId?: string;
            conversationId?: string;
            message: string;
            stream?: boolean;
            metadata?: components["schemas"]["AnyObject"];
        };
        AiChatEnvelope: {
            /** @constant */
            success: true;
            data: {
                aiConversationId?: string;
                conversationId?: string;
                message?: string;
                handoffRecommended?: boolean;
                metadata?: components["schemas"]["AnyObject"];
                sources?: components["schemas"]["Source"][];
                messageId?: string;
                turnId?: string;
                /** @description The session made for a caller that had none: its token opens this conversation from now on. */
                session?: components["schemas"]["VisitorSession"];
            };
        };
        KnowledgeSearchRequest: {
            query: string;
            /** @default 5 */
            limit: number;
        };
        KnowledgeSearchEnvelope: {
            /** @constant */
            success?: true;
            data?: {
                results?: components["schemas"]["Source"][];
            };
        };
        KnowledgeUrlRequest: {
            /** Format: uri */
            url: string;
        };
        AiKnowledgeEnvelope: {
            success?: boolean;
            data?: components["schemas"]["KnowledgeItem"];
        } & {
            [key: string]: unknown;
        };
        KnowledgeDeleteEnvelope: {
            success?: boolean;
            data?: {
                id: string;
                /** @constant */
                deleted: true;
            };
        } & {
            [key: string]: unknown;
        };
        KnowledgeItem: {
            id: string;
            title: string;
            /** @enum {string} */
            type: "text" | "url" | "file";
            /** @enum {string} */
            status: "queued" | "indexing" | "ready" | "failed";
            url?: string;
            /** @enum {string} */
            language?: "de" | "en";
            /** @description Why it could not be indexed and what would help. */
            error?: string;
            /** @description How many passages were found in it. */
            chunks: number;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        Source: {
            id: string;
            title: string;
            url?: string;
            /** @description The passage that the answer rests on. */
            snippet: string;
            /** @description 0 to 1; higher fits better. */
            score: number;
            /** @description Opens the passage for the staff. */
            passageId?: string;
            /** @description The page of the document, where it has pages. */
            page?: number;
            /** @description Where whoever got the answer reads the passage: the web page itself, opened at the words, or a page that shows the passage alone under an address that cannot be guessed. */
            link?: string;
        };
        VisitorSession: {
            sessionToken: string;
            visitorId: string;
            /** @description Seconds. */
            expiresIn: number;
            /** Format: date-time */
            expiresAt: string;
            conversation?: components["schemas"]["Conversation"];
        };
        Receipt: {
            messageId: string;
            /** @enum {string} */
            status: "delivered" | "read";
            /** Format: date-time */
            at: string;
        };
        ConversationVisitor: {
            visitorId: string;
            name?: string;
            email?: string;
            phone?: string;
            externalId?: string;
            /** @description True when the tenant's backend signed this identity. */
            verified: boolean;
            /**
             * Format: date-time
             * @description Since when this visitor is refused. For staff alone, as is all that follows.
             */
            blockedAt?: string;
            blockReason?: string;
            language?: string;
            /** @description As the browser tells it, such as `Europe/Berlin`. */
            timeZone?: string;
            page?: components["schemas"]["VisitedPage"];
            device?: components["schemas"]["VisitorDevice"];
            attributes?: components["schemas"]["AnyObject"];
        };
        VisitedPage: {
            /** @description Without sign-in, fragment, and parameters that could open a door or name a person. */
            url: string;
            title?: string;
            /** @description Where the visitor came from, without parameters. */
            referrer?: string;
            /** Format: date-time */
            seenAt: string;
        };
        VisitorDevice: {
            /** @enum {string} */
            kind: "desktop" | "phone" | "tablet" | "other";
            browser?: string;
            system?: string;
        };
        ConversationTag: {
            tagId: string;
            name: string;
            color: string;
        };
        ConversationReceipt: {
            /** @enum {string} */
            participant: "visitor" | "agent";
            agentId?: string;
            deliveredSeq: number;
            readSeq: number;
        };
        /** @enum {string} */
        MessageSender: "visitor" | "agent" | "ai" | "system";
        /** @enum {string} */
        MessageType: "text" | "image" | "file" | "call" | "system" | "note";
    };
    responses: {
        /** @description Refused. `code` is for programs, `message` for people. */
        ErrorResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Refused, in the form of OAuth 2.0; as a page for a browser that asks for one. */
        OAuthErrorOrPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
                "text/html": string;
            };
        };
        /** @description Refused, in the form of OAuth 2.0. */
        OAuthErrorResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthError"];
            };
        };
    };
    parameters: {
        /** @description The tenant's slug. */
        TenantSlugQuery: string;
        /** @description The tenant's public widget key, for older installations. */
        PublicKeyQuery: string;
        /** @description Say why a service is not available. */
        DebugQuery: boolean;
        PageQuery: number;
        LimitQuery: number;
        /** @description `nextCursor` of the page before. */
        CursorQuery: string;
        /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
        ReportPeriodQuery: "today" | "7days" | "30days" | "custom";
        /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
        ReportStartDateQuery: string;
        /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
        ReportEndDateQuery: string;
        /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
        ReportAgentIdQuery: string;
        /** @description The figures of one department. */
        ReportDepartmentIdQuery: string;
        /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
        ReportChannelQuery: "chat" | "voice";
        /** @description What the rows of the CSV are: days of the calendar, people, departments, channels, or single conversations that began in the period. Columns and their order are fixed for each section. */
        ReportSectionQuery: "days" | "agents" | "departments" | "channels" | "conversations";
        /** @description Of the spreadsheet that opens the CSV. `en`: commas between cells, a point before decimals; `de`: semicolons and a decimal comma. Columns are called the same in both. */
        ReportLanguageQuery: "de" | "en";
        ReportFormatQuery: "json" | "csv";
        CredentialIdPath: string;
        OAuthClientIdPath: string;
        ClientIdPath: string;
        ContactIdPath: string;
        WebhookIdPath: string;
        ConversationIdPath: string;
        AttachmentIdPath: string;
        MessageIdPath: string;
        CallSessionIdPath: string;
        KnowledgeItemIdPath: string;
        /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
        IdempotencyKey: string;
        /** @description Names the tenant where the host does not. */
        TenantSlugHeader: string;
        /** @description Version of the calling SDK. One that is too old is refused with 426 `SDK_VERSION_UNSUPPORTED`. */
        SdkVersion: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRuntimeHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    bootstrapRuntime: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
                /** @description Say why a service is not available. */
                debug?: components["parameters"]["DebugQuery"];
            };
            header?: {
                /** @description Version of the calling SDK. One that is too old is refused with 426 `SDK_VERSION_UNSUPPORTED`. */
                "X-Ringnity-SDK-Version"?: components["parameters"]["SdkVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuntimeBootstrapEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createRuntimeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Version of the calling SDK. One that is too old is refused with 426 `SDK_VERSION_UNSUPPORTED`. */
                "X-Ringnity-SDK-Version"?: components["parameters"]["SdkVersion"];
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRuntimeSessionRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuntimeSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    registerDevicePushToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDevicePushTokenRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePushTokenEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    unregisterDevicePushToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnregisterDevicePushTokenRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePushTokenDisabledEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    loginOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerLoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    loginOwnerWithGoogle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerGoogleLoginRequest"];
            };
        };
        responses: {
            /** @description Signed in, or sent on to the sign-up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerGoogleLoginEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getOwnerSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerMeEnvelope"];
                };
            };
            401: components["responses"]["ErrorResponse"];
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    refreshOwnerSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshTokenRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerRefreshEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    logoutOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createWorkspaceEntryToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceEntryTokenEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    loginWorkspace: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
            };
            header?: {
                /** @description Names the tenant where the host does not. */
                "X-Tenant-Slug"?: components["parameters"]["TenantSlugHeader"];
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceLoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    autoLoginWorkspace: {
        parameters: {
            query: {
                /** @description The entry token. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceAutoLoginEnvelope"];
                    "text/html": string;
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    refreshWorkspaceSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceRefreshEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    logoutWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshTokenRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getDeveloperSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeveloperSettingsEnvelope"];
                };
            };
            401: components["responses"]["ErrorResponse"];
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updateDeveloperAllowedDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAllowedDomainsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeveloperSettingsEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    testDeveloperSdkSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeveloperTestRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listServerApiCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerApiCredentialListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createServerApiCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServerApiCredentialRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerApiCredentialSecretEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    disableServerApiCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentialId: components["parameters"]["CredentialIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerApiCredentialEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updateServerApiCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                credentialId: components["parameters"]["CredentialIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateServerApiCredentialRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerApiCredentialEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    rotateServerApiCredential: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                credentialId: components["parameters"]["CredentialIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerApiCredentialSecretEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listOAuthClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createOAuthClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOAuthClientRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientSecretEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    revokeOAuthClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updateOAuthClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOAuthClientRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    rotateOAuthClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientSecretEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    deleteRevokedOAuthClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                oauthClientId: components["parameters"]["OAuthClientIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthClientDeletedEnvelope"];
                };
            };
            409: components["responses"]["ErrorResponse"];
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    loginPlatformAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformLoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    refreshPlatformAdminSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformRefreshRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getPlatformPlanContracts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanContractCatalogEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updatePlatformPlanContracts: {
        parameters: {
            query?: {
                /** @description Say what would become of it, and keep nothing. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanContractCatalog"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanContractCatalogEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getPlatformAiBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiBalanceOverviewEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    topUpPlatformAiBalance: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                clientId: components["parameters"]["ClientIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiBalanceTopUpRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiBalanceTopUpEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updatePlatformAiBalanceTenantSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: components["parameters"]["ClientIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiBalanceTenantSettingsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiBalanceTenantSettingsEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getPlatformAiPricing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiPricingCatalogEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updatePlatformAiPricing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiPricingSettingsUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiPricingCatalogEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getServerApiHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessEnvelope"];
                };
            };
            401: components["responses"]["ErrorResponse"];
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getServerTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getSdkReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getServerReportSummary: {
        parameters: {
            query?: {
                /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
                period?: components["parameters"]["ReportPeriodQuery"];
                /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                startDate?: components["parameters"]["ReportStartDateQuery"];
                /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                endDate?: components["parameters"]["ReportEndDateQuery"];
                /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
                agentId?: components["parameters"]["ReportAgentIdQuery"];
                /** @description The figures of one department. */
                departmentId?: components["parameters"]["ReportDepartmentIdQuery"];
                /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
                channel?: components["parameters"]["ReportChannelQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSummaryEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getServerReportTimeseries: {
        parameters: {
            query?: {
                /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
                period?: components["parameters"]["ReportPeriodQuery"];
                /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                startDate?: components["parameters"]["ReportStartDateQuery"];
                /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                endDate?: components["parameters"]["ReportEndDateQuery"];
                /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
                agentId?: components["parameters"]["ReportAgentIdQuery"];
                /** @description The figures of one department. */
                departmentId?: components["parameters"]["ReportDepartmentIdQuery"];
                /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
                channel?: components["parameters"]["ReportChannelQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTimeseriesEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    exportServerReport: {
        parameters: {
            query?: {
                /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
                period?: components["parameters"]["ReportPeriodQuery"];
                /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                startDate?: components["parameters"]["ReportStartDateQuery"];
                /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                endDate?: components["parameters"]["ReportEndDateQuery"];
                /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
                agentId?: components["parameters"]["ReportAgentIdQuery"];
                /** @description The figures of one department. */
                departmentId?: components["parameters"]["ReportDepartmentIdQuery"];
                /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
                channel?: components["parameters"]["ReportChannelQuery"];
                format?: components["parameters"]["ReportFormatQuery"];
                /** @description What the rows of the CSV are: days of the calendar, people, departments, channels, or single conversations that began in the period. Columns and their order are fixed for each section. */
                section?: components["parameters"]["ReportSectionQuery"];
                /** @description Of the spreadsheet that opens the CSV. `en`: commas between cells, a point before decimals; `de`: semicolons and a decimal comma. Columns are called the same in both. */
                language?: components["parameters"]["ReportLanguageQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportExportEnvelope"];
                    "text/csv": string;
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createVisitorContextToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVisitorContextTokenRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SdkTokenEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createAgentToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAgentTokenRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SdkTokenEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createAdminToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAdminTokenRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SdkTokenEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                page?: components["parameters"]["PageQuery"];
                limit?: components["parameters"]["LimitQuery"];
                /** @description Words that must all be there. */
                search?: string;
                /** @description Tags parted by commas; a contact must have every one of them. */
                tags?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    upsertContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ContactIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ContactIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDeletedEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["ContactIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPatchInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: components["parameters"]["LimitQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookTestRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    disableWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["WebhookIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: components["parameters"]["WebhookIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatchRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAgentProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentProfileEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAgentPresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    updateAgentPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePresenceRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listAgentConversations: {
        parameters: {
            query?: {
                limit?: components["parameters"]["LimitQuery"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["CursorQuery"];
                /** @description One status, or several separated by commas. */
                status?: string;
                /** @description Only this department. */
                departmentId?: string;
                /** @description Whose: mine, nobody's, or all that the caller may see. */
                assigned?: "me" | "none" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAgentConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listAgentConversationMessages: {
        parameters: {
            query?: {
                limit?: components["parameters"]["LimitQuery"];
                /** @description Id of a message: only older ones. */
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    sendAgentConversationMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    markAgentMessageRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    deleteAgentConversationAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeleteMediaRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDeleteEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    assignAgentConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AssignConversationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    closeAgentConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminTenantEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminAiReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiReadinessEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminStaffSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSummaryEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminReportSummary: {
        parameters: {
            query?: {
                /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
                period?: components["parameters"]["ReportPeriodQuery"];
                /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                startDate?: components["parameters"]["ReportStartDateQuery"];
                /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                endDate?: components["parameters"]["ReportEndDateQuery"];
                /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
                agentId?: components["parameters"]["ReportAgentIdQuery"];
                /** @description The figures of one department. */
                departmentId?: components["parameters"]["ReportDepartmentIdQuery"];
                /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
                channel?: components["parameters"]["ReportChannelQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSummaryEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAdminReportTimeseries: {
        parameters: {
            query?: {
                /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
                period?: components["parameters"]["ReportPeriodQuery"];
                /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                startDate?: components["parameters"]["ReportStartDateQuery"];
                /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                endDate?: components["parameters"]["ReportEndDateQuery"];
                /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
                agentId?: components["parameters"]["ReportAgentIdQuery"];
                /** @description The figures of one department. */
                departmentId?: components["parameters"]["ReportDepartmentIdQuery"];
                /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
                channel?: components["parameters"]["ReportChannelQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTimeseriesEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    exportAdminReport: {
        parameters: {
            query?: {
                /** @description The days of the workspace's own calendar: today, the last 7 or 30 with today, or days of your own with `startDate` and `endDate`. */
                period?: components["parameters"]["ReportPeriodQuery"];
                /** @description The first day (`2026-03-01`, in the time zone of the workspace), or an RFC 3339 time. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                startDate?: components["parameters"]["ReportStartDateQuery"];
                /** @description The last day, which is counted too, or the RFC 3339 time up to which is counted. Only with the period `custom`, which needs both dates, at most 366 days apart. A time within an hour counts as the whole hour. */
                endDate?: components["parameters"]["ReportEndDateQuery"];
                /** @description The figures of one person of the team: the conversations that are theirs, what they wrote, their ratings and calls. */
                agentId?: components["parameters"]["ReportAgentIdQuery"];
                /** @description The figures of one department. */
                departmentId?: components["parameters"]["ReportDepartmentIdQuery"];
                /** @description The figures of one channel. Calls are `voice`, whatever conversation they belong to. */
                channel?: components["parameters"]["ReportChannelQuery"];
                format?: components["parameters"]["ReportFormatQuery"];
                /** @description What the rows of the CSV are: days of the calendar, people, departments, channels, or single conversations that began in the period. Columns and their order are fixed for each section. */
                section?: components["parameters"]["ReportSectionQuery"];
                /** @description Of the spreadsheet that opens the CSV. `en`: commas between cells, a point before decimals; `de`: semicolons and a decimal comma. Columns are called the same in both. */
                language?: components["parameters"]["ReportLanguageQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportExportEnvelope"];
                    "text/csv": string;
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    uploadAdminKnowledgeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiKnowledgeEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    ingestAdminKnowledgeUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeUrlRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiKnowledgeEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    reindexAdminKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                knowledgeItemId: components["parameters"]["KnowledgeItemIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiKnowledgeEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    deleteAdminKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                knowledgeItemId: components["parameters"]["KnowledgeItemIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeDeleteEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createCallSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCallSessionRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getCallSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callSessionId: components["parameters"]["CallSessionIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    endCallSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callSessionId: components["parameters"]["CallSessionIdPath"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EndCallSessionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createVisitorChatSession: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VisitorSessionRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitorSessionEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    listVisitorConversations: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["CursorQuery"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationListEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createVisitorConversation: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VisitorConversationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getVisitorOpenTicket: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createVisitorTicket: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitorTicketRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getVisitorChatAvailability: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getVisitorConversation: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    sendVisitorConversationMessage: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitorMessageRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    deleteVisitorConversationMessage: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDeleteEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    editVisitorConversationMessage: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagePatchRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createVisitorConversationAttachment: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    uploadVisitorConversationAttachment: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    clientMessageId?: string;
                    /** @description An object as JSON, kept with the message. */
                    metadata?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getVisitorConversationAttachment: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                attachmentId: components["parameters"]["AttachmentIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    fillVisitorConversationAttachment: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
                expires?: number;
                signature?: string;
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                attachmentId: components["parameters"]["AttachmentIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    rateVisitorConversation: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    sendVisitorTranscript: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TranscriptRequest"];
            };
        };
        responses: {
            /** @description The mail is on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranscriptEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createVisitorConversationCallLink: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CallLinkRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLinkEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    markChatMessageDelivered: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    markChatMessageRead: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                conversationId: components["parameters"]["ConversationIdPath"];
                messageId: components["parameters"]["MessageIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getAiVisitorRouting: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiRoutingEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createAiVisitorConversation: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AiConversationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiConversationEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    sendAiVisitorMessage: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiChatRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiChatEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    searchAiVisitorKnowledge: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
            };
            header?: {
                /** @description A key of the client's own. The same key with the same request returns the first answer for 24 hours; with another request it is refused with `IDEMPOTENCY_KEY_REUSED`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeSearchRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeSearchEnvelope"];
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    createAiVisitorRealtimeCall: {
        parameters: {
            query?: {
                /** @description The tenant's slug. */
                slug?: components["parameters"]["TenantSlugQuery"];
                /** @description The tenant's public widget key, for older installations. */
                apiKey?: components["parameters"]["PublicKeyQuery"];
                /** @description The conversation that the call belongs to. */
                conversationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/sdp": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/sdp": string;
                    "text/plain": string;
                };
            };
            "4XX": components["responses"]["ErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getOpenIdConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenIdConfiguration"];
                };
            };
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    authorizeWithRingnity: {
        parameters: {
            query: {
                response_type: "code";
                client_id: string;
                redirect_uri: string;
                scope: string;
                state: string;
                nonce?: string;
                code_challenge?: string;
                code_challenge_method?: "S256" | "plain";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Redirect: back to the application, or to the sign-in page. */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["OAuthErrorOrPage"];
            "4XX": components["responses"]["OAuthErrorOrPage"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    exchangeRingnityOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OAuthTokenRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthTokenResponse"];
                };
            };
            503: components["responses"]["OAuthErrorResponse"];
            "4XX": components["responses"]["OAuthErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getRingnityOAuthUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthUserInfo"];
                };
            };
            503: components["responses"]["OAuthErrorResponse"];
            "4XX": components["responses"]["OAuthErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getRingnityOAuthWidgetKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthWidgetKeyEnvelope"];
                };
            };
            503: components["responses"]["OAuthErrorResponse"];
            "4XX": components["responses"]["OAuthErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    addRingnityOAuthAllowedDomain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OAuthAddAllowedDomainRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthWidgetKeyEnvelope"];
                };
            };
            409: components["responses"]["OAuthErrorResponse"];
            503: components["responses"]["OAuthErrorResponse"];
            "4XX": components["responses"]["OAuthErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    getRingnityOAuthJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jwks"];
                };
            };
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
    revokeRingnityOAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["OAuthRevokeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessEnvelope"];
                };
            };
            503: components["responses"]["OAuthErrorResponse"];
            "4XX": components["responses"]["OAuthErrorResponse"];
            "5XX": components["responses"]["ErrorResponse"];
        };
    };
}
