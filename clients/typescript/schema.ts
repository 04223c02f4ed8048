/** The types of the API, made by `npm run generate` out of its OpenAPI description. Not for editing. */

export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your API keys
         * @description Needs `api-keys:manage`: ADMIN; no API key.
         */
        get: operations["ApiKeys_list"];
        put?: never;
        /**
         * Create an API key; only this answer contains it
         * @description Needs `api-keys:manage`: ADMIN; no API key.
         */
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key, at once
         * @description Needs `api-keys:manage`: ADMIN; no API key.
         */
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what in your company
         * @description Also what operators of the platform did to it, without which of them it was.
         *
         *     Needs `audit:read`: ADMIN, or an API key with this scope.
         */
        get: operations["AuditLog_ofVendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation */
        post: operations["Team_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to your new address
         * @description For ADMIN or STAFF.
         */
        post: operations["Email_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your address with the code
         * @description For ADMIN or STAFF.
         */
        post: operations["Email_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code for a new password */
        post: operations["Sessions_forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["Sessions_logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions
         * @description For ADMIN or STAFF.
         */
        post: operations["Sessions_logOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for the next tokens
         * @description A refresh token works once. Using it again ends its session.
         */
        post: operations["Sessions_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a company and its first administrator
         * @description Sends no code: ask for one at `/auth/send-otp`, and give it to `/auth/verify-otp`.
         */
        post: operations["Auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the code; this ends every session */
        post: operations["Sessions_resetPasswordWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/send-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to an address that is to be verified */
        post: operations["Auth_sendOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the address with its code, and log in */
        post: operations["Auth_verifyOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your campaigns
         * @description Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Launch a campaign: a template to a contact list
         * @description The quote is held in the wallet at once; sending starts by itself. Of a long list with tags, exclusion lists, many opt-outs, or texts without defaults the audience is counted first: the campaign is PREPARING, and goes on, or ends with the reason.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a launch would set aside now; nothing is held
         * @description Answers once the audience is counted; slow for audiences whose launch would be PREPARING. Also for a template that WhatsApp has not approved yet.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/quote/unpriced.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recipients of a quote that have no price
         * @description A launch is refused while there are any: take them off the list, or exclude a list of them.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_unpriced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign, with its progress and its money
         * @description A RUNNING campaign with a `stateReason` stands still: the platform has suspended the vendor, or WhatsApp has stopped the platform, or everything was sent and statuses are awaited. It goes on by itself.
         *
         *     Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop sending for good
         * @description What is held for messages that have not left is released: at once where none has been planned yet, otherwise within seconds. One that is on its way is charged if it arrives, and until then its part stays held, for thirty days at most.
         *
         *     Needs `campaigns:control`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each message
         * @description Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/messages.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each message, as a CSV file
         * @description A spreadsheet takes no cell for a formula: `+` and the like have an apostrophe before them.
         *
         *     Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_messagesFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop sending, for now
         * @description Needs `campaigns:control`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many messages left in each second
         * @description Seconds of UTC in which something was sent, newest first; `sends` and `maxPerSecond` are of all of them.
         *
         *     Needs `campaigns:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Campaigns_rate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume sending, at the template's current price
         * @description If WhatsApp charges the template as a dearer category than at launch, `stateReason` says how much more a message costs at most; that is held as well for every message left.
         *
         *     Needs `campaigns:control`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry the recipients whose message failed
         * @description As soon as all messages of the campaign have been sent, whatever statuses are still to come: a campaign of its own, at the prices of now, to those whose failure has been known for a minute. While it sends, asking again answers with the same campaign; after that, with another to those who have failed since, or for other classes.
         *
         *     Needs `campaigns:launch`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Campaigns_retryFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your contact lists
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactLists_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your contacts
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Contacts_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload contacts
         * @description JSON, or a CSV file with a column for the phone number (`phone`, `phone_number`, `mobile`, `number`, `mobile_number`) and the query parameters `list` and `defaultCountry`. The good rows are saved, each bad one is reported. In JSON a number or a boolean counts as its text, null as nothing. Uploading the same again changes nothing.
         *
         *     Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Contacts_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your imports
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactImports_page"];
        put?: never;
        /**
         * Start an import of up to a million rows in the background
         * @description A JSON array, a CSV file with the settings in the query, or a form with the fields before the `file`. One import of yours is read at a time.
         *
         *     Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["ContactImports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import and its progress
         * @description Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactImports_show"];
        put?: never;
        post?: never;
        /**
         * Delete an import and its files
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        delete: operations["ContactImports_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that were left out, each with what is wrong with it
         * @description At most 16 MB of them: the last line then has the code `errors.truncated` and the number of the first row that is not in the file.
         *
         *     Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["ContactImports_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an import that was stopped
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["ContactImports_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/imports/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import; what was saved stays
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["ContactImports_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Needs `contacts:write`: ADMIN or STAFF, or an API key with this scope.
         */
        delete: operations["Contacts_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description as a page */
        get: operations["documentation_get_docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["health_get_healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is counted and measured, for Prometheus
         * @description With the bearer token that the operator has set, where there is one.
         */
        get: operations["health_get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["documentation_get_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust a wallet; above a limit a second operator must approve
         * @description For OPERATOR.
         */
        post: operations["OperatorAdjustments_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Adjustments that wait for a second operator
         * @description For OPERATOR.
         */
        get: operations["OperatorAdjustments_pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments/{reference}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an adjustment
         * @description For OPERATOR.
         */
        post: operations["OperatorAdjustments_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/adjustments/{reference}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject an adjustment
         * @description For OPERATOR.
         */
        post: operations["OperatorAdjustments_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, across all vendors and the platform
         * @description For OPERATOR.
         */
        get: operations["AuditLog_ofAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that could not be processed
         * @description For OPERATOR.
         */
        get: operations["DeadLetters_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard the waiting dead letters
         * @description If one of `ids` is no letter, nothing is done.
         *
         *     For OPERATOR.
         */
        post: operations["DeadLetters_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay the waiting dead letters
         * @description If one of `ids` is no letter, nothing is done.
         *
         *     For OPERATOR.
         */
        post: operations["DeadLetters_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One dead letter, with its history
         * @description For OPERATOR.
         */
        get: operations["DeadLetters_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard one dead letter
         * @description For OPERATOR.
         */
        post: operations["DeadLetters_discardOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay one dead letter
         * @description For OPERATOR.
         */
        post: operations["DeadLetters_replayOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in as an operator of the platform */
        post: operations["Operator_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/margins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every margin that was set
         * @description While none is in force, it is `MARGIN_BASIS_POINTS` of the configuration.
         *
         *     For OPERATOR.
         */
        get: operations["OperatorPrices_margins"];
        put?: never;
        /**
         * Set the margin from a day on, for one vendor or for all others
         * @description Takes effect today at the earliest. Until the day begins it can be set again, in place of what was set before; then it stays. Set for today, it is what `GET /pricing` shows for the whole day, though what was launched before keeps its prices. No secret: whoever reads billing of a vendor sees in its ledger what its messages cost, and the margin on them.
         *
         *     For OPERATOR.
         */
        post: operations["OperatorPrices_margin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/margins/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a margin would do to recent spending; nothing is stored
         * @description For OPERATOR.
         */
        post: operations["OperatorPrices_marginPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a table of markets and their prefixes
         * @description Takes effect tomorrow at the earliest. Until the day begins it can be set again, in place of what was set before; then it stays.
         *
         *     For OPERATOR.
         */
        post: operations["OperatorPrices_markets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a delivered message costs, and what of it is margin, by market and category
         * @description For OPERATOR.
         */
        get: operations["OperatorPrices_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/rate-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import one of Meta's rate cards into the price book
         * @description Takes effect today at the earliest. Until the day begins it can be set again, in place of what was set before; then it stays. Set for today, it is what `GET /pricing` shows for the whole day, though what was launched before keeps its prices.
         *
         *     For OPERATOR.
         */
        post: operations["OperatorPrices_rateCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/rate-cards/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rate card would do to recent spending; nothing is stored
         * @description For OPERATOR.
         */
        post: operations["OperatorPrices_rateCardPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sending/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let all campaigns send again after the platform was stopped
         * @description For OPERATOR.
         */
        post: operations["Sending_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sending/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Phone numbers that are stopped, and why
         * @description For OPERATOR.
         */
        get: operations["Sending_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sending/stops/{phoneNumberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let one phone number send again
         * @description For OPERATOR.
         */
        delete: operations["Sending_lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every vendor with its weight, and which are suspended; or the one of a member
         * @description For OPERATOR.
         */
        get: operations["OperatorVendors_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One vendor, with its wallet and whom to write to
         * @description For OPERATOR.
         */
        get: operations["OperatorVendors_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a vendor send again
         * @description For OPERATOR.
         */
        post: operations["OperatorVendors_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop all sending of a vendor
         * @description For OPERATOR.
         */
        post: operations["OperatorVendors_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/vendors/{id}/weight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set how much a vendor sends relative to the others while a number is busy
         * @description For OPERATOR.
         */
        put: operations["VendorWeights_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who opted out of your messages
         * @description Whoever stopped the marketing of the whole platform is left out of your campaigns too, and is not shown to any one vendor.
         *
         *     Needs `contacts:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["OptOuts_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a delivered message costs, by market and category
         * @description Needs `wallet:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Pricing_prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can work */
        get: operations["health_get_readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your team
         * @description Needs `team:read`: ADMIN or STAFF; no API key.
         */
        get: operations["Team_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by e-mail
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        post: operations["Team_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        delete: operations["Team_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        delete: operations["Team_remove"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Needs `team:manage`: ADMIN; no API key.
         */
        patch: operations["Team_changeRole"];
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your templates
         * @description Needs `templates:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Templates_page"];
        put?: never;
        /**
         * Submit a template for review
         * @description At most 20 within an hour, as all vendors share what WhatsApp takes.
         *
         *     Needs `templates:write`: ADMIN or STAFF, or an API key with this scope.
         */
        post: operations["Templates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One template
         * @description Needs `templates:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Templates_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your company, tax and billing details
         * @description Of a vendor that is suspended nothing is launched or sent; it may still recharge.
         *
         *     Needs `vendor:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Vendor_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the details
         * @description A JSON merge patch (RFC 7396): what is absent stays, null removes.
         *
         *     Needs `vendor:write`: ADMIN, or an API key with this scope.
         */
        patch: operations["Vendor_update"];
        trace?: never;
    };
    "/wallet/alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The low-balance alert: below which amount an e-mail warns you
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_alert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the low-balance alert; null turns it off
         * @description One e-mail each time the available money falls below it. If it is already below, no e-mail is sent.
         *
         *     Needs `billing:write`: ADMIN, or an API key with this scope.
         */
        patch: operations["Wallet_setAlert"];
        trace?: never;
    };
    "/wallet/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the wallet has, holds and owes
         * @description Needs `wallet:read`: ADMIN or STAFF, or an API key with this scope.
         */
        get: operations["Wallet_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax invoices, credit notes and debit notes
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Invoices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One tax document
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Invoices_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One tax document as a PDF
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Invoices_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of the wallet, each with the hash of the one before
         * @description A hash is the SHA-256, in hexadecimal, of this JSON without spaces, amounts in millionths as strings: `[vendorId, seq, kind, [[account, amount], …], [[name of ref, id], …] by name, [available, held, receivable] after it, bookedAt in milliseconds since 1970, hash of the one before]`. The first one follows 64 zeros.
         *
         *     Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/ledger.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger as a CSV file
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/ledger/{seq}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages that one charge of the ledger paid for
         * @description One charge may be for several campaigns. Empty for a journal of another kind. The `digest` of a charge's `refs` is the SHA-256, in hexadecimal, of one line for each message, sorted, with a line feed between: messageId, campaignId, amount, cost, fromHold, fromAvailable and fromReceivable in millionths, market, category in lower case, firstStatus, and occurredAt in milliseconds since 1970, with a space between.
         *
         *     Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_charges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/recharge/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an order at the payment provider
         * @description `amount` is what the wallet is credited with when the payment's webhook comes; GST is on top. A suspended vendor may recharge too: what it owes is paid first.
         *
         *     Needs `billing:write`: ADMIN, or an API key with this scope.
         */
        post: operations["Payments_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/recharges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recharges and what became of them
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Payments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wallet/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was spent, by day, campaign, template or market
         * @description Needs `billing:read`: ADMIN, or an API key with this scope.
         */
        get: operations["Wallet_spend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meta's verification handshake */
        get: operations["webhook_get_webhook_meta"];
        put?: never;
        /**
         * Events of Meta, signed with the app secret
         * @description Signed by `X-Hub-Signature-256`. 200 means durably queued.
         */
        post: operations["webhook_post_webhook_meta"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Razorpay's and Stripe's events, told apart by the header of their signature
         * @description Signed by `X-Razorpay-Signature` or `Stripe-Signature`. 200 means durably queued.
         */
        post: operations["webhook_post_webhook_payment"];
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
        Actor: {
            /** @enum {string} */
            kind: "member" | "api-key" | "operator" | "system";
            id: string | null;
            address: string | null;
        };
        Adjustment: {
            /**
             * @description The operators' own, such as a ticket's number: there is one adjustment of each
             * @example TICKET-17
             */
            reference: string;
            /**
             * @description Whose wallet it is
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            vendorId: string;
            /**
             * @description In the wallet's currency; with a minus it takes from the vendor
             * @example 80.5000
             */
            amount: string;
            /**
             * @description As it was given
             * @example Goodwill
             */
            reason: string;
            /**
             * @description `PENDING`: it waits for a second operator. `APPLIED` or `REJECTED`: it is decided
             * @example APPLIED
             */
            state: string;
            /**
             * @description The operator who asked for it
             * @example opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            requestedBy: string;
            /**
             * Format: date-time
             * @description When
             * @example 2026-01-31T09:30:00.000Z
             */
            requestedAt: string;
            decidedBy: string | null;
            /** @description When; null while it is pending */
            decidedAt: string | null;
        };
        ApiKey: {
            /**
             * @description The id of an API key
             * @example key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example Shop */
            name: string;
            /** @example wak_example0 */
            prefix: string;
            scopes: ("vendor:read" | "vendor:write" | "contacts:read" | "contacts:write" | "templates:read" | "templates:write" | "campaigns:read" | "campaigns:launch" | "campaigns:control" | "wallet:read" | "billing:read" | "billing:write" | "audit:read")[];
            createdAt: string | null;
            expiresAt: string | null;
            lastUsedAt: string | null;
        };
        ApiKeys: {
            data: components["schemas"]["ApiKey"][];
        };
        AuditEntry: {
            /**
             * @description The id of an entry of the audit log
             * @example aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            vendorId: string | null;
            actor: components["schemas"]["Actor"];
            /**
             * @example vendor.updated
             * @enum {string}
             */
            action: "adjustment.applied" | "adjustment.approved" | "adjustment.rejected" | "adjustment.requested" | "api_key.created" | "api_key.revoked" | "balance_alert.set" | "campaign.cancelled" | "campaign.launched" | "campaign.paused" | "campaign.resumed" | "campaign.retried" | "dead_letters.discarded" | "dead_letters.replayed" | "margin.set" | "markets.imported" | "member.email_changed" | "member.invited" | "member.joined" | "member.logged_out_everywhere" | "member.password_reset" | "member.removed" | "member.role_changed" | "member.uninvited" | "operator.created" | "operator.logged_in" | "operator.removed" | "rate_card.imported" | "recharge.started" | "sending.resumed" | "session.reused" | "vendor.resumed" | "vendor.suspended" | "vendor.updated" | "vendor.weight_set";
            target: string | null;
            /** @enum {string} */
            outcome: "done" | "refused";
            details: {
                [key: string]: string;
            };
        };
        AuditLogPage: {
            /** @description Newest first */
            data: components["schemas"]["AuditEntry"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        BalanceAlert: {
            /** @description In the wallet's currency; null: no alert */
            below: string | null;
        };
        /** @description What the wallet had after it */
        Balances: {
            /**
             * @description What can be spent
             * @example 80.5000
             */
            available: string;
            /**
             * @description What is set aside for campaigns, by all holds together
             * @example 3.1071
             */
            held: string;
            /**
             * @description What is owed to the platform. While it is above zero nothing is launched; what comes in pays it first
             * @example 0.0000
             */
            receivable: string;
        };
        BillingAddress: {
            /** @example 12 Marine Drive */
            line1: string;
            line2: string | null;
            /** @example Mumbai */
            city: string;
            /** @example Maharashtra */
            state: string;
            /** @example 400001 */
            postalCode: string;
            /** @example IN */
            country: string;
        };
        Campaign: {
            /**
             * @description The id of a campaign
             * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description As it was launched
             * @example Diwali offer
             */
            name: string;
            /**
             * @description `PREPARING`: its audience is counted before its money is held. `SCHEDULED`: it waits for `startsAt`. `CANCELLED`: it sends no more, and may wait for statuses of what is on its way. `COMPLETED`: all is known, or `stateReason` says why it ended before; what was left of its hold is released.
             * @example PAUSED
             * @enum {string}
             */
            state: "PREPARING" | "RUNNING" | "PAUSED" | "CANCELLED" | "COMPLETED" | "SCHEDULED";
            /** @description Why it is in its state; of a `RUNNING` one: why it stands still, such as a suspension of the vendor */
            stateReason: string | null;
            /**
             * @description The template that it sends
             * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            templateId: string;
            /**
             * @description The list whose members it goes to
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            listId: string;
            /**
             * @description To how many it goes, without those left out; 0 while `PREPARING`
             * @example 3
             */
            recipients: number;
            /**
             * @description Who was left out because they want no more messages
             * @example 3
             */
            optedOut: number;
            /**
             * @description Members of the list whom `tagIds` and `excludeListIds` leave out; in a retry also those with nothing to retry: all whose message did not fail, or not for the chosen classes
             * @example 3
             */
            excluded: number;
            /** @description Who was left out because the texts cannot be filled in for them, the most frequent reason first */
            misfits: components["schemas"]["Misfit"][];
            /** @description Only contacts on one of these lists; empty: all */
            tagIds: string[];
            /** @description No contacts on one of these lists */
            excludeListIds: string[];
            /**
             * @description The campaign whose failed messages it retries
             * @example null
             */
            retryOf: string | null;
            /**
             * @description Whether a message whose answer was lost is sent once more when no status has come in time
             * @example false
             */
            resendUnconfirmed: boolean;
            /**
             * @description When it starts, while it has not
             * @example null
             */
            startsAt: string | null;
            /**
             * @description When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment
             * @example null
             */
            resumesAt: string | null;
            /**
             * @description The `startsAt` of the launch; it stays
             * @example null
             */
            scheduledFor: string | null;
            /**
             * Format: date-time
             * @description When it was launched
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description When it was over and its hold closed, also of a `CANCELLED` one
             * @example null
             */
            completedAt: string | null;
        };
        CampaignMoney: {
            /**
             * @description What the launch set aside, for good: `charged`, `released` and `remaining` add up to it
             * @example 3.1071
             */
            held: string;
            /**
             * @description What arrived messages took of it. Of a dearer category than quoted, the difference is taken from what the wallet has available, and is not in here
             * @example 1.0357
             */
            charged: string;
            /**
             * @description What went back to the wallet
             * @example 1.0357
             */
            released: string;
            /**
             * @description What is still set aside now: its part of the wallet's `held`
             * @example 1.0357
             */
            remaining: string;
        };
        /** @description How fast it is sent now */
        CampaignPace: {
            /**
             * @description Over the last half minute
             * @example 72.5
             */
            messagesPerSecond: number;
            /** @description When the last message leaves at this pace; null while none leaves, or none may */
            endsAt: string | null;
        };
        CampaignProgress: {
            /**
             * @description The id of a campaign
             * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description As it was launched
             * @example Diwali offer
             */
            name: string;
            /**
             * @description `PREPARING`: its audience is counted before its money is held. `SCHEDULED`: it waits for `startsAt`. `CANCELLED`: it sends no more, and may wait for statuses of what is on its way. `COMPLETED`: all is known, or `stateReason` says why it ended before; what was left of its hold is released.
             * @example PAUSED
             * @enum {string}
             */
            state: "PREPARING" | "RUNNING" | "PAUSED" | "CANCELLED" | "COMPLETED" | "SCHEDULED";
            /** @description Why it is in its state; of a `RUNNING` one: why it stands still, such as a suspension of the vendor */
            stateReason: string | null;
            /**
             * @description The template that it sends
             * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            templateId: string;
            /**
             * @description The list whose members it goes to
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            listId: string;
            /**
             * @description To how many it goes, without those left out; 0 while `PREPARING`
             * @example 3
             */
            recipients: number;
            /**
             * @description Who was left out because they want no more messages
             * @example 3
             */
            optedOut: number;
            /**
             * @description Members of the list whom `tagIds` and `excludeListIds` leave out; in a retry also those with nothing to retry: all whose message did not fail, or not for the chosen classes
             * @example 3
             */
            excluded: number;
            /** @description Who was left out because the texts cannot be filled in for them, the most frequent reason first */
            misfits: components["schemas"]["Misfit"][];
            /** @description Only contacts on one of these lists; empty: all */
            tagIds: string[];
            /** @description No contacts on one of these lists */
            excludeListIds: string[];
            /**
             * @description The campaign whose failed messages it retries
             * @example null
             */
            retryOf: string | null;
            /**
             * @description Whether a message whose answer was lost is sent once more when no status has come in time
             * @example false
             */
            resendUnconfirmed: boolean;
            /**
             * @description When it starts, while it has not
             * @example null
             */
            startsAt: string | null;
            /**
             * @description When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment
             * @example null
             */
            resumesAt: string | null;
            /**
             * @description The `startsAt` of the launch; it stays
             * @example null
             */
            scheduledFor: string | null;
            /**
             * Format: date-time
             * @description When it was launched
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description When it was over and its hold closed, also of a `CANCELLED` one
             * @example null
             */
            completedAt: string | null;
            messages: components["schemas"]["MessageCounts"];
            /** @description Failed messages by cause, the most frequent first; at most 20 causes */
            failures: components["schemas"]["FailureCount"][];
            /** @description The campaign's hold, in the wallet's currency; null where nothing was held */
            money: components["schemas"]["CampaignMoney"] | null;
            pace: components["schemas"]["CampaignPace"];
        };
        CampaignRate: {
            /**
             * @description Messages that left, in all
             * @example 3
             */
            sends: number;
            /**
             * @description The most in any one second
             * @example 3
             */
            maxPerSecond: number;
            /** @description The first second in which any left; null before */
            firstAt: string | null;
            /** @description The last one so far */
            lastAt: string | null;
            /** @description Newest first */
            data: components["schemas"]["SentSecond"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        CampaignsPage: {
            /** @description Newest first */
            data: components["schemas"]["Campaign"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        ChangeBalanceAlert: {
            /** @description In the wallet's currency; null: no alert */
            below: string | null;
        };
        ChangedDeadLetters: {
            /** @example 3 */
            letters: number;
        };
        Charge: {
            /**
             * @description The message that arrived
             * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            messageId: string;
            /**
             * @description The id of a campaign
             * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            campaignId: string;
            /**
             * @description What it cost, in the wallet's currency: the sum of the three parts that follow
             * @example 1.0357
             */
            amount: string;
            /**
             * @description Taken from its campaign's hold
             * @example 1.0357
             */
            fromHold: string;
            /**
             * @description Taken from what was available, as the hold did not cover it
             * @example 0.0000
             */
            fromAvailable: string;
            /**
             * @description Owed since then, as nothing more was available
             * @example 0.0000
             */
            fromReceivable: string;
            /**
             * @description What of it WhatsApp gets; the rest is the margin
             * @example 0.8631
             */
            cost: string;
            /**
             * @description WhatsApp's pricing region, told by the phone number
             * @example IN
             */
            market: string;
            /**
             * @description As WhatsApp reported it with the message
             * @example MARKETING
             */
            category: string;
            /**
             * @description Which status said first that it arrived
             * @enum {string}
             */
            firstStatus: "delivered" | "read";
            /**
             * Format: date-time
             * @description When it arrived, by the clock of WhatsApp
             * @example 2026-01-31T09:30:00.000Z
             */
            occurredAt: string;
        };
        ChargesPage: {
            /** @description By message id */
            data: components["schemas"]["Charge"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        Contact: {
            /**
             * @description The id of a contact
             * @example con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example +919876543210 */
            phone: string;
            name: string | null;
            /**
             * @example {
             *       "city": "Pune"
             *     }
             */
            attributes: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        ContactImport: {
            /**
             * @description The id of an import of contacts
             * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @example FAILED
             * @enum {string}
             */
            state: "UPLOADING" | "QUEUED" | "RUNNING" | "STOPPED" | "COMPLETED" | "FAILED";
            problem: components["schemas"]["ImportProblem"] | null;
            /** @example default */
            list: string;
            tags: string[];
            /** @example IN */
            defaultCountry: string;
            columns?: {
                /** @example Mobile */
                phone: string;
                /** @example Name */
                name?: string;
                attributes?: {
                    [key: string]: string;
                };
            };
            listId: string | null;
            /** @example 0.5 */
            progress: number;
            /** @example 3 */
            received: number;
            /** @example 3 */
            created: number;
            /** @example 3 */
            updated: number;
            /** @example 3 */
            duplicates: number;
            /** @example 3 */
            invalid: number;
            /**
             * @example {
             *       "phone.invalid": 3
             *     }
             */
            invalidByCode: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            finishedAt: string | null;
        };
        ContactImportsPage: {
            /** @description Newest first */
            data: components["schemas"]["ContactImport"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        ContactList: {
            /**
             * @description The id of a contact list
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example default */
            name: string;
            /** @example 3 */
            size: number;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        ContactListsPage: {
            /** @description Newest first */
            data: components["schemas"]["ContactList"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        ContactsPage: {
            /** @description Newest first */
            data: components["schemas"]["Contact"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        ContactsUpload: {
            /**
             * @description The name of the list that the contacts join; made if there is none
             * @default default
             * @example Customers
             */
            list?: string;
            /**
             * @description Names of further lists that the contacts join
             * @default []
             */
            tags?: string[];
            /**
             * @description Of numbers without a country code, by ISO 3166
             * @default IN
             */
            defaultCountry?: string;
            contacts: components["schemas"]["UploadedContact"][];
        };
        CreatedApiKey: {
            /**
             * @description The id of an API key
             * @example key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example Shop */
            name: string;
            /** @example wak_example0 */
            prefix: string;
            scopes: ("vendor:read" | "vendor:write" | "contacts:read" | "contacts:write" | "templates:read" | "templates:write" | "campaigns:read" | "campaigns:launch" | "campaigns:control" | "wallet:read" | "billing:read" | "billing:write" | "audit:read")[];
            createdAt: string | null;
            expiresAt: string | null;
            lastUsedAt: string | null;
            /** @example wak_example0fAKeyThatNobodyHas0123456789abcdefg */
            key: string;
        };
        DeadLetter: {
            /**
             * @description The id of a dead letter
             * @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example waba.meta-events */
            topic: string;
            /** @example No such message */
            cause: string;
            /** @enum {string} */
            state: "waiting" | "replaying" | "replayed" | "discarded";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            firstSeen: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            died: string;
            /** @example {"field":"messages","value":{}} */
            excerpt: string;
            /** @example {"field":"messages","value":{}} */
            value: string;
            history: {
                /**
                 * Format: date-time
                 * @example 2026-01-31T09:30:00.000Z
                 */
                at: string;
            }[];
        };
        DeadLetterRow: {
            /**
             * @description The id of a dead letter
             * @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example waba.meta-events */
            topic: string;
            /** @example No such message */
            cause: string;
            /** @enum {string} */
            state: "waiting" | "replaying" | "replayed" | "discarded";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            firstSeen: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            died: string;
            /** @example {"field":"messages","value":{}} */
            excerpt: string;
        };
        DeadLettersPage: {
            /** @description Newest first */
            data: components["schemas"]["DeadLetterRow"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        FailureCount: {
            /** @description WhatsApp's error code; null where it gave none: the texts could not be filled in, or its answer was lost */
            code: number | null;
            class: ("retry" | "throttle" | "stop-platform" | "stop-campaign" | "fail-recipient") | null;
            /**
             * @description Why, in words
             * @example The number is not on WhatsApp
             */
            cause: string;
            /**
             * @description Messages that failed for it
             * @example 1
             */
            messages: number;
        };
        ImportProblem: {
            /** @example contacts.malformed_csv */
            code: string;
            /** @example Row 7 has an unmatched quote, or is too long */
            message: string;
        };
        ImportReport: {
            /** @example 3 */
            received: number;
            /** @example 3 */
            created: number;
            /** @example 3 */
            updated: number;
            /** @example 3 */
            duplicates: number;
            /** @example 3 */
            invalid: number;
            errors: components["schemas"]["RowProblem"][];
            errorsTruncated: boolean;
            /**
             * @description The id of a contact list
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            listId: string;
            /** @example default */
            list: string;
        };
        ImportedMarkets: {
            /**
             * Format: date
             * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
             * @example 2027-04-01
             */
            effectiveFrom: string;
            /**
             * @description How many the table has
             * @example 3
             */
            prefixes: number;
        };
        Invitation: {
            /**
             * @description The id of an invitation
             * @example inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example ravi@example.com */
            email: string;
            /**
             * @example STAFF
             * @enum {string}
             */
            role: "ADMIN" | "STAFF";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            expiresAt: string;
        };
        Invoice: {
            /**
             * @description The id of an invoice or a note
             * @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description `INVOICE`: of a recharge that was paid. `CREDIT-NOTE`: money went back to the buyer, by a refund or a lost dispute. `DEBIT-NOTE`: a refund failed after all.
             * @enum {string}
             */
            kind: "INVOICE" | "CREDIT-NOTE" | "DEBIT-NOTE";
            /**
             * @description Without gaps within its kind and financial year
             * @example INV/2627/0000001
             */
            number: string;
            /**
             * @description From 1 April to 31 March, by the day in India
             * @example 2026-27
             */
            financialYear: string;
            /**
             * Format: date-time
             * @description When it was issued; nothing in it changes afterwards
             * @example 2026-01-31T09:30:00.000Z
             */
            issuedAt: string;
            /**
             * @description The recharge that it is about
             * @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            rechargeId: string;
            /**
             * @description The number of the invoice that a note corrects; null of an invoice
             * @example null
             */
            corrects: string | null;
            seller: components["schemas"]["InvoiceSeller"];
            buyer: components["schemas"]["InvoiceBuyer"];
            /**
             * @description The GST code of a state, or 96 for abroad: it decides which taxes apply
             * @example 27
             */
            placeOfSupply: string;
            /**
             * @description The currency of its amounts, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description The rate of all GST together
             * @example 18
             */
            gstPercent: string;
            /**
             * @description The amount before tax: what the wallet got, or gave back
             * @example 500.0000
             */
            taxable: string;
            /**
             * @description The centre's half of the tax, within the seller's state; otherwise 0
             * @example 0.0000
             */
            cgst: string;
            /**
             * @description The state's half of the tax, within the seller's state; otherwise 0
             * @example 0.0000
             */
            sgst: string;
            /**
             * @description The tax, outside the seller's state; otherwise 0
             * @example 90.0000
             */
            igst: string;
            /**
             * @description `taxable` and all taxes
             * @example 590.0000
             */
            total: string;
        };
        /** @description The vendor, as its profile was when the document was issued */
        InvoiceBuyer: {
            /**
             * @description Its legal name; without one, its company name
             * @example Asha Textiles Private Limited
             */
            legalName: string;
            /** @description Its GST registration number, if it has one */
            gstin: string | null;
            /** @description Line by line; empty where none was given */
            address: string[];
        };
        /** @description The platform */
        InvoiceSeller: {
            /**
             * @description Its registered name
             * @example Shared WABA Private Limited
             */
            legalName: string;
            /**
             * @description Its GST registration number
             * @example 29AABCU9603R1ZJ
             */
            gstin: string;
            /**
             * @description Its registered address
             * @example 1 Residency Road, Bengaluru 560025
             */
            address: string;
        };
        InvoicesPage: {
            /** @description Newest first */
            data: components["schemas"]["Invoice"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        Journal: {
            /**
             * @description Its number among the wallet's journals: from 1, without gaps
             * @example 3
             */
            seq: number;
            /**
             * @description `recharge`: a payment came. `hold`: a launch's quote was set aside, or what a campaign costs more that got dearer. `charge`: messages arrived. `release`: a campaign cannot cost this any more, once at its end and sometimes in parts before. `refund`, `refund-failed`: a payment went back, or did not after all. `dispute`, `dispute-won`, `dispute-lost`: the buyer disputes a payment, and how that ended. `adjustment`: an operator's correction.
             * @example recharge
             * @enum {string}
             */
            kind: "recharge" | "hold" | "charge" | "release" | "refund" | "refund-failed" | "dispute" | "dispute-won" | "dispute-lost" | "adjustment";
            /** @description They add up to zero */
            postings: components["schemas"]["Posting"][];
            /** @description What it was for, by name: ids such as `campaign` or `recharge`. Of a charge: `charges`, how many messages, which `GET /wallet/ledger/{seq}/charges` lists, and `digest`, a hash over those charges, so that none can be changed or swapped unnoticed */
            refs: {
                [key: string]: string;
            };
            balances: components["schemas"]["Balances"];
            /**
             * Format: date-time
             * @description When it was written
             * @example 2026-01-31T09:30:00.000Z
             */
            bookedAt: string;
            /**
             * @description The hash of the journal before it; of the first, zeros
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            prevHash: string;
            /**
             * @description Over its content and `prevHash`, as the operation describes
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            hash: string;
        };
        Launch: {
            /**
             * @description For you; recipients do not see it
             * @example Diwali offer
             */
            name: string;
            /**
             * @description An approved template
             * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            templateId: string;
            /**
             * @description To its members as of now; who joins later is not written to
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            listId: string;
            /** @description Only contacts that are also on one of these lists */
            tagIds?: string[];
            /** @description No contacts that are on one of these lists */
            excludeListIds?: string[];
            /**
             * @description Not for marketing. A message whose answer was lost is sent once more when no status has come in time: it may arrive twice
             * @default false
             */
            resendUnconfirmed?: boolean;
            /**
             * Format: date-time
             * @description When to start, with a zone; at most 20 days ahead. Without it, at once
             * @example 2026-11-30T09:00:00+05:30
             */
            startsAt?: string;
            /**
             * @description The `total` that a quote showed, in the wallet's currency: if it has changed, nothing is launched
             * @example 3.1071
             */
            expectedTotal?: string;
            /**
             * @description What the template's variables are filled with, for each recipient
             * @default {}
             * @example {
             *       "body": [
             *         {
             *           "attribute": "name",
             *           "default": "friend"
             *         }
             *       ]
             *     }
             */
            parameters?: {
                /** @description For the variable of the header */
                header?: ({
                    /**
                     * @description The same text for everybody
                     * @example Asha
                     */
                    value: string;
                } | {
                    /**
                     * @description An attribute of the contact; `name` is the contact's name
                     * @example name
                     */
                    attribute: string;
                    /**
                     * @description Where the attribute is empty; without it such a contact is left out, as a misfit
                     * @example Asha
                     */
                    default?: string;
                })[];
                /**
                 * @description For the variables of the body, in their order
                 * @default []
                 */
                body?: ({
                    /**
                     * @description The same text for everybody
                     * @example Asha
                     */
                    value: string;
                } | {
                    /**
                     * @description An attribute of the contact; `name` is the contact's name
                     * @example name
                     */
                    attribute: string;
                    /**
                     * @description Where the attribute is empty; without it such a contact is left out, as a misfit
                     * @example Asha
                     */
                    default?: string;
                })[];
                /** @description For buttons with a variable */
                buttons?: {
                    /** @description The place of the button in the template, from 0 */
                    index: number;
                    /** @description For the variable of the button's URL */
                    source: {
                        /**
                         * @description The same text for everybody
                         * @example Asha
                         */
                        value: string;
                    } | {
                        /**
                         * @description An attribute of the contact; `name` is the contact's name
                         * @example name
                         */
                        attribute: string;
                        /**
                         * @description Where the attribute is empty; without it such a contact is left out, as a misfit
                         * @example Asha
                         */
                        default?: string;
                    };
                }[];
            };
        };
        LaunchedCampaign: {
            /**
             * @description The id of a campaign
             * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description As it was launched
             * @example Diwali offer
             */
            name: string;
            /**
             * @description `PREPARING`: its audience is counted before its money is held. `SCHEDULED`: it waits for `startsAt`. `CANCELLED`: it sends no more, and may wait for statuses of what is on its way. `COMPLETED`: all is known, or `stateReason` says why it ended before; what was left of its hold is released.
             * @example PAUSED
             * @enum {string}
             */
            state: "PREPARING" | "RUNNING" | "PAUSED" | "CANCELLED" | "COMPLETED" | "SCHEDULED";
            /** @description Why it is in its state; of a `RUNNING` one: why it stands still, such as a suspension of the vendor */
            stateReason: string | null;
            /**
             * @description The template that it sends
             * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            templateId: string;
            /**
             * @description The list whose members it goes to
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            listId: string;
            /**
             * @description To how many it goes, without those left out; 0 while `PREPARING`
             * @example 3
             */
            recipients: number;
            /**
             * @description Who was left out because they want no more messages
             * @example 3
             */
            optedOut: number;
            /**
             * @description Members of the list whom `tagIds` and `excludeListIds` leave out; in a retry also those with nothing to retry: all whose message did not fail, or not for the chosen classes
             * @example 3
             */
            excluded: number;
            /** @description Who was left out because the texts cannot be filled in for them, the most frequent reason first */
            misfits: components["schemas"]["Misfit"][];
            /** @description Only contacts on one of these lists; empty: all */
            tagIds: string[];
            /** @description No contacts on one of these lists */
            excludeListIds: string[];
            /**
             * @description The campaign whose failed messages it retries
             * @example null
             */
            retryOf: string | null;
            /**
             * @description Whether a message whose answer was lost is sent once more when no status has come in time
             * @example false
             */
            resendUnconfirmed: boolean;
            /**
             * @description When it starts, while it has not
             * @example null
             */
            startsAt: string | null;
            /**
             * @description When a `PAUSED` one resumes by itself, to try again a template that WhatsApp refused for the moment
             * @example null
             */
            resumesAt: string | null;
            /**
             * @description The `startsAt` of the launch; it stays
             * @example null
             */
            scheduledFor: string | null;
            /**
             * Format: date-time
             * @description When it was launched
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description When it was over and its hold closed, also of a `CANCELLED` one
             * @example null
             */
            completedAt: string | null;
            /** @description What was set aside; null while the campaign is `PREPARING`, and where the request, or another before it, has launched this campaign already */
            quote: components["schemas"]["Quote"] | null;
        };
        LedgerPage: {
            /** @description Newest first */
            data: components["schemas"]["Journal"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        Margin: {
            /**
             * Format: date
             * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
             * @example 2027-04-01
             */
            effectiveFrom: string;
            /** @description The part of Meta's cost that is added, in hundredths of a percent */
            basisPoints: number;
            /** @example 0.0500 */
            fixed: string;
            /**
             * @description Whose margin it is; without it, that of all vendors that have none of their own
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            vendorId?: string;
        };
        MarginsPage: {
            /** @description Those of the newest days first */
            data: components["schemas"]["Margin"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        MarketPrices: {
            /**
             * @description Meta's pricing region
             * @example IN
             */
            market: string;
            /**
             * @description The market's name
             * @example India
             */
            name: string;
            /**
             * @description What you pay for one message that arrives, by category; a category without a price cannot be sent there
             * @example {
             *       "MARKETING": "1.0357",
             *       "UTILITY": "0.1380"
             *     }
             */
            prices: {
                [key: string]: string;
            };
        };
        MarketQuote: {
            /**
             * @description WhatsApp's pricing region, told by the phone number
             * @example IN
             */
            market: string;
            /**
             * @description Recipients in this market
             * @example 3
             */
            recipients: number;
            /**
             * @description The price of one message that arrives
             * @example 1.0357
             */
            unitPrice: string;
            /**
             * @description `unitPrice` times `recipients`
             * @example 3.1071
             */
            total: string;
        };
        Member: {
            /**
             * @description The id of a member
             * @example mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example ravi@example.com */
            email: string;
            /**
             * @example STAFF
             * @enum {string}
             */
            role: "ADMIN" | "STAFF";
        };
        Message: {
            /**
             * @description The ids of its campaign and its contact, with `-` between
             * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description The recipient's number, in E.164
             * @example +919876543210
             */
            to: string;
            /**
             * @description As the counts of the campaign explain
             * @example FAILED
             * @enum {string}
             */
            state: "QUEUED" | "SENDING" | "UNKNOWN" | "ACCEPTED" | "SENT" | "FAILED" | "DELIVERED" | "READ" | "CANCELLED";
            /** @description WhatsApp's id of it; null while none is known */
            wamid: string | null;
            /** @description Why it failed, was cancelled or is unknown; null where there is nothing to say */
            error: components["schemas"]["MessageError"] | null;
            /**
             * @description What it cost, in the wallet's currency, 0 where it was free; null while it has not arrived
             * @example null
             */
            charged: string | null;
            /** @description When it left last, or was about to, where nobody knows whether it did; null where it surely has not left */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description When its latest status was stored, or the answer to its send
             * @example 2026-01-31T09:30:00.000Z
             */
            changedAt: string;
        };
        /** @description Where each message stands now: each recipient is counted once, and misfits, who are no recipients, as `failed` */
        MessageCounts: {
            /**
             * @description Recipients that have no message yet; their money is held. Once the campaign is over, they count as `cancelled`
             * @example 0
             */
            planned: number;
            /**
             * @description To be sent, or tried again
             * @example 1
             */
            queued: number;
            /**
             * @description On the way to WhatsApp, without an answer yet
             * @example 0
             */
            sending: number;
            /**
             * @description The answer to the send was lost: WhatsApp may have it or not. A status may still tell
             * @example 0
             */
            unknown: number;
            /**
             * @description WhatsApp has accepted it; no status yet
             * @example 0
             */
            accepted: number;
            /**
             * @description WhatsApp has sent it
             * @example 0
             */
            sent: number;
            /**
             * @description It did not arrive; `failures` says why
             * @example 1
             */
            failed: number;
            /**
             * @description It has arrived
             * @example 1
             */
            delivered: number;
            /**
             * @description It was read; not counted as `delivered` any more
             * @example 0
             */
            read: number;
            /**
             * @description Not sent: the campaign was cancelled, or the recipient has opted out since the launch
             * @example 0
             */
            cancelled: number;
        };
        MessageError: {
            /** @description WhatsApp's error code; null where it gave none: the texts could not be filled in, or its answer was lost */
            code: number | null;
            class: ("retry" | "throttle" | "stop-platform" | "stop-campaign" | "fail-recipient") | null;
            /**
             * @description Why, in words
             * @example The number is not on WhatsApp
             */
            cause: string;
        };
        MessagesPage: {
            /** @description Newest first */
            data: components["schemas"]["Message"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        Misfit: {
            /**
             * @description What is missing or does not fit
             * @example The contact's city is empty
             */
            reason: string;
            /**
             * @description How many it is true of
             * @example 3
             */
            recipients: number;
        };
        OperatorMarketPrices: {
            /**
             * @description Meta's pricing region
             * @example IN
             */
            market: string;
            /**
             * @description The market's name
             * @example India
             */
            name: string;
            /**
             * @description Of one message that arrives, by category; a category without a price cannot be sent there
             * @example {
             *       "MARKETING": {
             *         "cost": "0.8631",
             *         "margin": "0.17262",
             *         "price": "1.03572"
             *       }
             *     }
             */
            prices: {
                [key: string]: components["schemas"]["PriceParts"];
            };
        };
        OperatorPricing: {
            /**
             * @description The currency of all prices, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * Format: date
             * @description The day whose prices these are
             * @example 2026-04-01
             */
            on: string;
            /** @description By market */
            markets: components["schemas"]["OperatorMarketPrices"][];
        };
        OperatorSession: {
            /** @example eyJhbGciOiJIUzI1NiJ9… */
            token: string;
            /** @example 3600 */
            expiresInSeconds: number;
        };
        OperatorVendor: {
            /**
             * @description The id of a vendor
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example Asha Textiles */
            companyName: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            suspension: components["schemas"]["Suspension"] | null;
            /** @example 1 */
            weight: number;
            /** @description The e-mail addresses of its ADMINs, in the order of joining */
            admins: string[];
            wallet: components["schemas"]["VendorWallet"];
        };
        OptOut: {
            phone: string | null;
            userId: string | null;
            /** @enum {string} */
            source: "reply" | "meta";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
        };
        OptOutsPage: {
            /** @description Newest first */
            data: components["schemas"]["OptOut"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        PendingAdjustments: {
            /** @description The oldest first */
            data: components["schemas"]["Adjustment"][];
        };
        Posting: {
            /**
             * @description One of the wallet, `vendor:<id>:available`, `:held` or `:receivable` (what is owed, as a negative sum), or the other side, such as `gateway:razorpay`, `meta:cost` or `margin`
             * @example gateway:razorpay
             */
            account: string;
            /**
             * @description What the account receives, in the wallet's currency; with a minus, what it gives
             * @example 80.5000
             */
            amount: string;
        };
        PriceParts: {
            /**
             * @description What Meta gets
             * @example 0.8631
             */
            cost: string;
            /**
             * @description What the platform adds
             * @example 0.17262
             */
            margin: string;
            /**
             * @description What the vendor pays: their sum
             * @example 1.03572
             */
            price: string;
        };
        PricePreview: {
            /**
             * @description The currency of all amounts, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * Format: date
             * @description The day whose prices are compared
             * @example 2026-04-01
             */
            on: string;
            /**
             * @description How far back the messages go that the change is tried on
             * @default 30
             */
            days: number;
            /** @description By market and category */
            lines: components["schemas"]["PricePreviewLine"][];
        };
        PricePreviewLine: {
            /**
             * @description Meta's pricing region
             * @example IN
             */
            market: string;
            /**
             * @description The market's name
             * @example India
             */
            name: string;
            /**
             * @description Of the messages
             * @example MARKETING
             */
            category: string;
            /**
             * @description How many were charged
             * @example 3
             */
            messages: number;
            /**
             * @description What they were charged
             * @example 80.5000
             */
            spent: string;
            price: components["schemas"]["PricesBeforeAfter"];
            total: components["schemas"]["TotalsBeforeAfter"];
            /** @description Of the totals; null where one of them is */
            difference: string | null;
        };
        /** @description Of one message */
        PricesBeforeAfter: {
            /** @description Without the change; null where there is no price */
            before: string | null;
            /** @description With the change; null where there is no price: nobody can be launched to */
            after: string | null;
        };
        Pricing: {
            /**
             * @description The currency of all prices, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * Format: date
             * @description The day whose prices these are
             * @example 2026-04-01
             */
            on: string;
            /** @description By market */
            markets: components["schemas"]["MarketPrices"][];
        };
        /** @description RFC 9457 problem details. Further members depend on the code. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: for programs to decide by */
            code: string;
            /** @description For people */
            detail: string;
            /** @description To be quoted when asking for help; also in the header `X-Request-Id` of the answer */
            requestId?: string;
            errors?: {
                /** @description A JSON pointer into the request */
                path?: string;
                /** @description In an upload, instead of a path */
                row?: number;
                code: string;
                message: string;
            }[];
        };
        Quote: {
            /**
             * @description The currency of all its amounts, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description Of the template; prices depend on it
             * @enum {string}
             */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION" | "AUTHENTICATION-INTERNATIONAL" | "SERVICE";
            /**
             * @description Who would be written to, without those left out and those without a price
             * @example 3
             */
            recipients: number;
            /**
             * @description What a launch sets aside: the sum over the markets
             * @example 3.1071
             */
            total: string;
            /** @description By market */
            markets: components["schemas"]["MarketQuote"][];
        };
        QuoteRequest: {
            /**
             * @description An approved template
             * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            templateId: string;
            /**
             * @description To its members as of now; who joins later is not written to
             * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            listId: string;
            /** @description Only contacts that are also on one of these lists */
            tagIds?: string[];
            /** @description No contacts that are on one of these lists */
            excludeListIds?: string[];
            /**
             * @description What the template's variables are filled with, for each recipient
             * @default {}
             * @example {
             *       "body": [
             *         {
             *           "attribute": "name",
             *           "default": "friend"
             *         }
             *       ]
             *     }
             */
            parameters?: {
                /** @description For the variable of the header */
                header?: ({
                    /**
                     * @description The same text for everybody
                     * @example Asha
                     */
                    value: string;
                } | {
                    /**
                     * @description An attribute of the contact; `name` is the contact's name
                     * @example name
                     */
                    attribute: string;
                    /**
                     * @description Where the attribute is empty; without it such a contact is left out, as a misfit
                     * @example Asha
                     */
                    default?: string;
                })[];
                /**
                 * @description For the variables of the body, in their order
                 * @default []
                 */
                body?: ({
                    /**
                     * @description The same text for everybody
                     * @example Asha
                     */
                    value: string;
                } | {
                    /**
                     * @description An attribute of the contact; `name` is the contact's name
                     * @example name
                     */
                    attribute: string;
                    /**
                     * @description Where the attribute is empty; without it such a contact is left out, as a misfit
                     * @example Asha
                     */
                    default?: string;
                })[];
                /** @description For buttons with a variable */
                buttons?: {
                    /** @description The place of the button in the template, from 0 */
                    index: number;
                    /** @description For the variable of the button's URL */
                    source: {
                        /**
                         * @description The same text for everybody
                         * @example Asha
                         */
                        value: string;
                    } | {
                        /**
                         * @description An attribute of the contact; `name` is the contact's name
                         * @example name
                         */
                        attribute: string;
                        /**
                         * @description Where the attribute is empty; without it such a contact is left out, as a misfit
                         * @example Asha
                         */
                        default?: string;
                    };
                }[];
            };
        };
        Rate: {
            /**
             * @description Meta's pricing region
             * @example IN
             */
            market: string;
            /**
             * @description The market's name
             * @example India
             */
            name: string;
            /**
             * @description Its code by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * Format: date
             * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
             * @example 2027-04-01
             */
            effectiveFrom: string;
            /**
             * @description Meta's cost of one message that arrives, by category
             * @example {
             *       "MARKETING": "1.0357",
             *       "UTILITY": "0.1380"
             *     }
             */
            costs: {
                [key: string]: string;
            };
        };
        Rates: {
            /** @description As they were read from the card */
            rates: components["schemas"]["Rate"][];
        };
        Recharge: {
            /**
             * @description The id of a recharge
             * @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description Who takes the payment
             * @example razorpay
             */
            provider: string;
            /** @description The provider's id of the order; null while it has not answered */
            orderId: string | null;
            /**
             * @description What the wallet gets
             * @example 500.0000
             */
            amount: string;
            /**
             * @description The tax on top, as it was when the order was opened
             * @example 90.0000
             */
            gst: string;
            /**
             * @description What the buyer pays: `amount` and `gst`
             * @example 590.0000
             */
            total: string;
            /**
             * @description The currency of its amounts, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description `INITIATED`: the order is not open yet. `PENDING`: it waits for the payment. `FAILED`: a payment failed; the buyer may try again. `PAID`: the wallet has the money.
             * @enum {string}
             */
            state: "INITIATED" | "PENDING" | "FAILED" | "PAID";
            /**
             * @description How much of `total` is back with the buyer, or disputed
             * @example 0.0000
             */
            reversed: string;
            /**
             * Format: date-time
             * @description When the order was asked for
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description When the payment was credited
             * @example null
             */
            paidAt: string | null;
        };
        RechargesPage: {
            /** @description Newest first */
            data: components["schemas"]["Recharge"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        Registration: {
            /** @example asha@example.com */
            email: string;
            /** @example correct horse battery */
            password: string;
            /** @example Asha Textiles */
            companyName: string;
        };
        RetryFailed: {
            /**
             * @description Of the errors that the messages failed for, as `failures` of the campaign shows them; without it all but `fail-recipient`.
             * @default [
             *       "retry",
             *       "throttle",
             *       "stop-platform",
             *       "stop-campaign"
             *     ]
             */
            classes?: ("retry" | "throttle" | "stop-platform" | "stop-campaign" | "fail-recipient")[];
        };
        RowProblem: {
            /** @example 3 */
            row: number;
            /** @example phone.invalid */
            code: string;
            /** @example This is not a phone number */
            message: string;
            /** @example 12 */
            value?: string;
        };
        SendingStop: {
            /**
             * @description Meta's id of the phone number that is sent from
             * @example 220011223344556
             */
            phoneNumberId: string;
            /** @example WhatsApp locked the account (131031) */
            reason: string;
            /** @enum {string} */
            liftedBy: "operator" | "payment" | "reinstatement";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            stoppedAt: string;
            until: string | null;
        };
        SendingStops: {
            data: components["schemas"]["SendingStop"][];
        };
        SentSecond: {
            /**
             * Format: date-time
             * @description The beginning of the second
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            /**
             * @description Messages that left in it
             * @example 3
             */
            sends: number;
        };
        Session: {
            /** @example eyJhbGciOiJIUzI1NiJ9… */
            token: string;
            /** @example 900 */
            expiresInSeconds: number;
            /** @example ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5 */
            refreshToken: string;
            /**
             * @description The id of a vendor
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            vendorId: string;
            /** @enum {string} */
            role: "ADMIN" | "STAFF";
        };
        ShownQuote: {
            /**
             * @description The currency of all its amounts, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description Of the template; prices depend on it
             * @enum {string}
             */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION" | "AUTHENTICATION-INTERNATIONAL" | "SERVICE";
            /**
             * @description Who would be written to, without those left out and those without a price
             * @example 3
             */
            recipients: number;
            /**
             * @description What a launch sets aside: the sum over the markets
             * @example 3.1071
             */
            total: string;
            /** @description By market */
            markets: components["schemas"]["MarketQuote"][];
            /**
             * @description Who was left out because they want no more messages
             * @example 3
             */
            optedOut: number;
            /**
             * @description Members of the list whom `tagIds` and `excludeListIds` leave out
             * @example 3
             */
            excluded: number;
            /** @description Who was left out because the texts cannot be filled in for them, the most frequent reason first */
            misfits: components["schemas"]["Misfit"][];
            /** @description Recipients without a price; while there are any, a launch is refused */
            unpriced: components["schemas"]["UnpricedMarket"][];
            wallet: components["schemas"]["WalletAfterLaunch"];
            /**
             * @description How long sending takes at the number's present rate, if nothing else is sent from it
             * @example 90
             */
            durationSeconds: number;
        };
        Spend: {
            /**
             * @description As `by` asks: a day in the time zone of the WhatsApp account, which the operator configures; the id of a campaign or a template; or a market, such as `IN`
             * @example 2026-01-31
             */
            key: string;
            /**
             * @description Messages with a charge
             * @example 3
             */
            messages: number;
            /**
             * @description What they cost, in the wallet's currency
             * @example 3.1071
             */
            spent: string;
        };
        SpendReport: {
            /** @description Days in their order; otherwise the dearest first */
            data: components["schemas"]["Spend"][];
        };
        StartRecharge: {
            /**
             * @description What the wallet is to get, without GST, in units of its currency with at most two decimals: from 100.0000 to 500000.0000
             * @example 500.00
             */
            amount: string;
            /**
             * @description The wallet's, by ISO 4217: another one is refused
             * @example INR
             */
            currency?: string;
            /**
             * @description Such as `razorpay` or `stripe`: one that the platform has an account at; without it, its first
             * @example razorpay
             */
            provider?: string;
        };
        StartedRecharge: {
            /**
             * @description The id of a recharge
             * @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /**
             * @description Who takes the payment
             * @example razorpay
             */
            provider: string;
            /** @description The provider's id of the order; null while it has not answered */
            orderId: string | null;
            /**
             * @description What the wallet gets
             * @example 500.0000
             */
            amount: string;
            /**
             * @description The tax on top, as it was when the order was opened
             * @example 90.0000
             */
            gst: string;
            /**
             * @description What the buyer pays: `amount` and `gst`
             * @example 590.0000
             */
            total: string;
            /**
             * @description The currency of its amounts, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description `INITIATED`: the order is not open yet. `PENDING`: it waits for the payment. `FAILED`: a payment failed; the buyer may try again. `PAID`: the wallet has the money.
             * @enum {string}
             */
            state: "INITIATED" | "PENDING" | "FAILED" | "PAID";
            /**
             * @description How much of `total` is back with the buyer, or disputed
             * @example 0.0000
             */
            reversed: string;
            /**
             * Format: date-time
             * @description When the order was asked for
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description When the payment was credited
             * @example null
             */
            paidAt: string | null;
            /**
             * @description What your page needs to let the buyer pay, by the provider's own names
             * @example {
             *       "keyId": "rzp_live_1",
             *       "orderId": "order_Nxk3f7Qd1Zq0Aa"
             *     }
             */
            checkout: {
                [key: string]: string;
            };
        };
        Suspension: {
            /** @example Unpaid invoices */
            reason: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            since: string;
        };
        Team: {
            members: components["schemas"]["Member"][];
            invitations: components["schemas"]["Invitation"][];
        };
        Template: {
            /**
             * @description The id of a template
             * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example order_shipped */
            name: string;
            /** @example en_US */
            language: string;
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /** @example null */
            upcomingCategory: components["schemas"]["UpcomingCategory"] | null;
            /** @example null */
            quality: string | null;
            /** @example null */
            flag: components["schemas"]["TemplateFlag"] | null;
            /**
             * @example [
             *       {
             *         "type": "BODY",
             *         "text": "Hello {{1}}, your order is on its way.",
             *         "example": {
             *           "body_text": [
             *             [
             *               "Asha"
             *             ]
             *           ]
             *         }
             *       }
             *     ]
             */
            components: ({
                /** @constant */
                type: "HEADER";
                /** @constant */
                format: "TEXT";
                text: string;
                example?: {
                    header_text: string[];
                };
            } | {
                /** @constant */
                type: "BODY";
                text: string;
                example?: {
                    body_text: string[][];
                };
            } | {
                /** @constant */
                type: "FOOTER";
                text: string;
            } | {
                /** @constant */
                type: "BUTTONS";
                buttons: ({
                    /** @constant */
                    type: "QUICK_REPLY";
                    text: string;
                } | {
                    /** @constant */
                    type: "URL";
                    text: string;
                    url: string;
                    example?: string[];
                } | {
                    /** @constant */
                    type: "PHONE_NUMBER";
                    text: string;
                    phone_number: string;
                })[];
            })[];
            /** @enum {string} */
            status: "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED" | "DELETED";
            /** @example null */
            statusReason: string | null;
            submittedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
        };
        TemplateDefinition: {
            /** @example order_shipped */
            name: string;
            /** @example en_US */
            language: string;
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /**
             * @example [
             *       {
             *         "type": "BODY",
             *         "text": "Hello {{1}}, your order is on its way.",
             *         "example": {
             *           "body_text": [
             *             [
             *               "Asha"
             *             ]
             *           ]
             *         }
             *       }
             *     ]
             */
            components: ({
                /** @constant */
                type: "HEADER";
                /** @constant */
                format: "TEXT";
                text: string;
                example?: {
                    header_text: string[];
                };
            } | {
                /** @constant */
                type: "BODY";
                text: string;
                example?: {
                    body_text: string[][];
                };
            } | {
                /** @constant */
                type: "FOOTER";
                text: string;
            } | {
                /** @constant */
                type: "BUTTONS";
                buttons: ({
                    /** @constant */
                    type: "QUICK_REPLY";
                    text: string;
                } | {
                    /** @constant */
                    type: "URL";
                    text: string;
                    url: string;
                    example?: string[];
                } | {
                    /** @constant */
                    type: "PHONE_NUMBER";
                    text: string;
                    phone_number: string;
                })[];
            })[];
        };
        TemplateFlag: {
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
            reason: string | null;
        };
        TemplatesPage: {
            /** @description Newest first */
            data: components["schemas"]["Template"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        /** @description Of all of them */
        TotalsBeforeAfter: {
            /** @description Without the change; null where there is no price */
            before: string | null;
            /** @description With the change; null where there is no price: nobody can be launched to */
            after: string | null;
        };
        UnpricedMarket: {
            /**
             * @description WhatsApp's pricing region, told by the phone number
             * @example AQ
             */
            market: string;
            /**
             * @description Recipients in this market
             * @example 3
             */
            recipients: number;
        };
        UpcomingCategory: {
            /** @enum {string} */
            category: "MARKETING" | "UTILITY" | "AUTHENTICATION";
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            at: string;
        };
        UploadedContact: {
            /**
             * @description Text, a number, a boolean, or null for nothing. A row with anything else is a bad one.
             * @example 98765 43210
             */
            phone?: unknown;
            /**
             * @description Text, a number, a boolean, or null for nothing. A row with anything else is a bad one.
             * @example Asha
             */
            name?: unknown;
            /**
             * @example {
             *       "city": "Pune",
             *       "age": 34
             *     }
             */
            attributes?: {
                [key: string]: unknown;
            };
        };
        Vendor: {
            /**
             * @description The id of a vendor
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example Asha Textiles */
            companyName: string;
            legalName: string | null;
            gstin: string | null;
            billingAddress: components["schemas"]["BillingAddress"] | null;
            billingEmail: string | null;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            /** @example null */
            suspendedSince: string | null;
        };
        VendorStanding: {
            /**
             * @description The id of a vendor
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            id: string;
            /** @example Asha Textiles */
            companyName: string;
            /**
             * Format: date-time
             * @example 2026-01-31T09:30:00.000Z
             */
            createdAt: string;
            suspension: components["schemas"]["Suspension"] | null;
            /** @example 1 */
            weight: number;
        };
        VendorWallet: {
            /**
             * @description Its code by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description What can be spent
             * @example 80.5000
             */
            available: string;
            /**
             * @description What is set aside for campaigns, by all holds together
             * @example 3.1071
             */
            held: string;
            /**
             * @description What is owed to the platform. While it is above zero nothing is launched; what comes in pays it first
             * @example 0.0000
             */
            receivable: string;
        };
        VendorWeight: {
            /**
             * @description The id of a vendor
             * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
             */
            vendorId: string;
            /** @example 2 */
            weight: number;
        };
        VendorsPage: {
            /** @description Newest first */
            data: components["schemas"]["VendorStanding"][];
            /** @description The `cursor` that asks for the next page; null on the last */
            nextCursor: string | null;
        };
        Wallet: {
            /**
             * @description The currency of all amounts of this vendor, by ISO 4217
             * @example INR
             */
            currency: string;
            /**
             * @description What can be spent
             * @example 80.5000
             */
            available: string;
            /**
             * @description What is set aside for campaigns, by all holds together
             * @example 3.1071
             */
            held: string;
            /**
             * @description What is owed to the platform. While it is above zero nothing is launched; what comes in pays it first
             * @example 0.0000
             */
            receivable: string;
            /**
             * @description How many journals the wallet has: the `seq` of its last
             * @example 3
             */
            journals: number;
        };
        /** @description In the wallet's currency */
        WalletAfterLaunch: {
            /**
             * @description What can be spent now
             * @example 80.5000
             */
            available: string;
            /**
             * @description What is owed now; while it is above zero, a launch is refused
             * @example 0.0000
             */
            receivable: string;
            /**
             * @description What could be spent after the launch; null where the wallet does not cover it
             * @example 77.3929
             */
            availableAfter: string | null;
            /**
             * @description What a recharge must bring before the launch, with what is owed
             * @example 0.0000
             */
            shortfall: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiKeys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "Shop",
                     *           "prefix": "wak_example0",
                     *           "scopes": [
                     *             "vendor:read"
                     *           ],
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "expiresAt": "2027-01-31T09:30:00.000Z",
                     *           "lastUsedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Shop",
                 *       "scopes": [
                 *         "vendor:read"
                 *       ],
                 *       "expiresAt": "2027-01-31T09:30:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** @example Shop */
                    name: string;
                    scopes: ("vendor:read" | "vendor:write" | "contacts:read" | "contacts:write" | "templates:read" | "templates:write" | "campaigns:read" | "campaigns:launch" | "campaigns:control" | "wallet:read" | "billing:read" | "billing:write" | "audit:read")[];
                    /**
                     * Format: date-time
                     * @example 2027-01-31T09:30:00.000Z
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Create an API key; only this answer contains it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Shop",
                     *       "prefix": "wak_example0",
                     *       "scopes": [
                     *         "vendor:read"
                     *       ],
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "expiresAt": "2027-01-31T09:30:00.000Z",
                     *       "lastUsedAt": "2026-01-31T09:30:00.000Z",
                     *       "key": "wak_example0fAKeyThatNobodyHas0123456789abcdefg"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.too_many_api_keys` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_api_keys";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.api_key_expired` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.api_key_expired";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an API key
                 * @example key_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a key, at once */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.api_key_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.api_key_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    AuditLog_ofVendor: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what in your company */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "at": "2026-01-31T09:30:00.000Z",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "actor": {
                     *             "kind": "member",
                     *             "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *             "address": "203.0.113.7"
                     *           },
                     *           "action": "vendor.updated",
                     *           "target": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "outcome": "done",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "nextCursor": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Team_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Zm9yIHRoaXMgcGFnZSBvbmx5Zm9yIHRoaXMgcGFnZSB",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example Zm9yIHRoaXMgcGFnZSBvbmx5Zm9yIHRoaXMgcGFnZSB */
                    token: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.invitation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invitation_not_found";
                    };
                };
            };
            /** @description `identity.member_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Email_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Send a code to your new address */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "SENT"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "SENT";
                    };
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required`, `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required" | "identity.wrong_credentials";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `identity.too_many_codes`, `identity.too_many_logins`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_codes" | "identity.too_many_logins" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Email_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "code": "402913"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example 402913 */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Change your address with the code */
            204: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required`, `identity.code_expired`, `identity.wrong_code` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required" | "identity.code_expired" | "identity.wrong_code";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `identity.member_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "identity.member_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `identity.too_many_attempts`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_attempts" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Send a code for a new password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "SENT_IF_MEMBER"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "SENT_IF_MEMBER";
                    };
                };
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_codes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_codes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Log in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.wrong_credentials";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_logins`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_logins" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5"
                 *     }
                 */
                "application/json": {
                    /** @example ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5 */
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description End this session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_logOutEverywhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all your sessions */
            204: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5"
                 *     }
                 */
                "application/json": {
                    /** @example ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5 */
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Exchange a refresh token for the next tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.invalid_refresh_token` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_refresh_token";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery",
                 *       "companyName": "Asha Textiles"
                 *     }
                 */
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Register a company and its first administrator */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "PENDING"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "PENDING";
                    };
                };
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sessions_resetPasswordWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "code": "402913",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example 402913 */
                    code: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Set a new password with the code; this ends every session */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.code_expired`, `identity.wrong_code` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.code_expired" | "identity.wrong_code";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_attempts`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_attempts" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_sendOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Send a code to an address that is to be verified */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "SENT_IF_PENDING"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "SENT_IF_PENDING";
                    };
                };
            };
            /** @description `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_codes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_codes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Auth_verifyOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "code": "402913",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example 402913 */
                    code: string;
                    /** @example correct horse battery */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Verify the address with its code, and log in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 900,
                     *       "refreshToken": "ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "role": "ADMIN"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.code_expired`, `identity.wrong_code`, `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.code_expired" | "identity.wrong_code" | "identity.wrong_credentials";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.password_needed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.password_needed";
                    };
                };
            };
            /** @description `identity.too_many_attempts`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_attempts" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_list: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your campaigns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "Diwali offer",
                     *           "state": "PAUSED",
                     *           "stateReason": "Paused by you",
                     *           "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "recipients": 3,
                     *           "optedOut": 3,
                     *           "excluded": 3,
                     *           "misfits": [
                     *             {
                     *               "reason": "The contact's city is empty",
                     *               "recipients": 3
                     *             }
                     *           ],
                     *           "tagIds": [
                     *             "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *           ],
                     *           "excludeListIds": [
                     *             "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *           ],
                     *           "retryOf": null,
                     *           "resendUnconfirmed": false,
                     *           "startsAt": null,
                     *           "resumesAt": null,
                     *           "scheduledFor": null,
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "completedAt": null
                     *         }
                     *       ],
                     *       "nextCursor": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_launch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Diwali offer",
                 *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "tagIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "excludeListIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "resendUnconfirmed": false,
                 *       "startsAt": "2026-11-30T09:00:00+05:30",
                 *       "expectedTotal": "3.1071",
                 *       "parameters": {
                 *         "body": [
                 *           {
                 *             "attribute": "name",
                 *             "default": "friend"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Launch"];
            };
        };
        responses: {
            /** @description Launch a campaign: a template to a contact list */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null,
                     *       "quote": {
                     *         "currency": "INR",
                     *         "category": "MARKETING",
                     *         "recipients": 3,
                     *         "total": "3.1071",
                     *         "markets": [
                     *           {
                     *             "market": "IN",
                     *             "recipients": 3,
                     *             "unitPrice": "1.0357",
                     *             "total": "3.1071"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LaunchedCampaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `money.invalid_amount`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "money.invalid_amount" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `wallet.insufficient_funds`, `wallet.receivable_open` */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.insufficient_funds" | "wallet.receivable_open";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed`, `identity.vendor_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed" | "identity.vendor_suspended";
                    };
                };
            };
            /** @description `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `campaigns.template_not_approved`, `campaigns.total_changed`, `idempotency.in_progress`, `wallet.price_in_other_currency` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.template_not_approved" | "campaigns.total_changed" | "idempotency.in_progress" | "wallet.price_in_other_currency";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.empty_audience`, `campaigns.market_without_price`, `campaigns.parameters_do_not_fit`, `campaigns.resend_not_possible`, `campaigns.start_not_possible`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.empty_audience" | "campaigns.market_without_price" | "campaigns.parameters_do_not_fit" | "campaigns.resend_not_possible" | "campaigns.start_not_possible" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_preparing`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_preparing" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "tagIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "excludeListIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "parameters": {
                 *         "body": [
                 *           {
                 *             "attribute": "name",
                 *             "default": "friend"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description What a launch would set aside now; nothing is held */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "category": "MARKETING",
                     *       "recipients": 3,
                     *       "total": "3.1071",
                     *       "markets": [
                     *         {
                     *           "market": "IN",
                     *           "recipients": 3,
                     *           "unitPrice": "1.0357",
                     *           "total": "3.1071"
                     *         }
                     *       ],
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "unpriced": [
                     *         {
                     *           "market": "AQ",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "wallet": {
                     *         "available": "80.5000",
                     *         "receivable": "0.0000",
                     *         "availableAfter": "77.3929",
                     *         "shortfall": "0.0000"
                     *       },
                     *       "durationSeconds": 90
                     *     }
                     */
                    "application/json": components["schemas"]["ShownQuote"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.price_in_other_currency` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.price_in_other_currency";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.empty_audience`, `campaigns.parameters_do_not_fit`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.empty_audience" | "campaigns.parameters_do_not_fit" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_quotes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_quotes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_unpriced: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "tagIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "excludeListIds": [
                 *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *       ],
                 *       "parameters": {
                 *         "body": [
                 *           {
                 *             "attribute": "name",
                 *             "default": "friend"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description Recipients of a quote that have no price */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example contact,phone,market
                     *     con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f,+672111234,AQ
                     */
                    "text/csv": string;
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.parameters_do_not_fit`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.parameters_do_not_fit" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_quotes`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_quotes" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One campaign, with its progress and its money */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null,
                     *       "messages": {
                     *         "planned": 0,
                     *         "queued": 1,
                     *         "sending": 0,
                     *         "unknown": 0,
                     *         "accepted": 0,
                     *         "sent": 0,
                     *         "failed": 1,
                     *         "delivered": 1,
                     *         "read": 0,
                     *         "cancelled": 0
                     *       },
                     *       "failures": [
                     *         {
                     *           "code": 131026,
                     *           "class": "fail-recipient",
                     *           "cause": "The number is not on WhatsApp",
                     *           "messages": 1
                     *         }
                     *       ],
                     *       "money": {
                     *         "held": "3.1071",
                     *         "charged": "1.0357",
                     *         "released": "1.0357",
                     *         "remaining": "1.0357"
                     *       },
                     *       "pace": {
                     *         "messagesPerSecond": 72.5,
                     *         "endsAt": "2026-01-31T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignProgress"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop sending for good */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `campaigns.wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_messages: {
        parameters: {
            query?: {
                /**
                 * @description Only messages in this state, the latest change first: what changes meanwhile is at the beginning of the list
                 * @example FAILED
                 */
                state?: "QUEUED" | "SENDING" | "UNKNOWN" | "ACCEPTED" | "SENT" | "FAILED" | "DELIVERED" | "READ" | "CANCELLED";
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example 1795305600000-14
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of each message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "to": "+919876543210",
                     *           "state": "FAILED",
                     *           "wamid": "wamid.HBgMOTE5ODc2NTQzMjEw",
                     *           "error": {
                     *             "code": 131026,
                     *             "class": "fail-recipient",
                     *             "cause": "The number is not on WhatsApp"
                     *           },
                     *           "charged": null,
                     *           "sentAt": "2026-01-31T09:30:00.000Z",
                     *           "changedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "1795305600000-14"
                     *     }
                     */
                    "application/json": components["schemas"]["MessagesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_messagesFile: {
        parameters: {
            query?: {
                /**
                 * @description Only messages in this state, the latest change first: what changes meanwhile is at the beginning of the list
                 * @example FAILED
                 */
                state?: "QUEUED" | "SENDING" | "UNKNOWN" | "ACCEPTED" | "SENT" | "FAILED" | "DELIVERED" | "READ" | "CANCELLED";
            };
            header?: never;
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of each message, as a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example message,phone,state,sent_at,changed_at,error_code,error_class,cause,charged,wamid
                     *     cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f,'+919876543210,DELIVERED,2026-01-31T09:30:00.000Z,2026-01-31T09:30:02.000Z,,,,1.0000,wamid.HBgMOTE5ODc2NTQzMjEw
                     */
                    "text/csv": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop sending, for now */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `campaigns.wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_rate: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example 1795305600000
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many messages left in each second */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sends": 3,
                     *       "maxPerSecond": 3,
                     *       "firstAt": "2026-01-31T09:30:00.000Z",
                     *       "lastAt": "2026-01-31T09:30:00.000Z",
                     *       "data": [
                     *         {
                     *           "at": "2026-01-31T09:30:00.000Z",
                     *           "sends": 3
                     *         }
                     *       ],
                     *       "nextCursor": "1795305600000"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignRate"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume sending, at the template's current price */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `wallet.insufficient_funds`, `wallet.receivable_open` */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.insufficient_funds" | "wallet.receivable_open";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `campaigns.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found";
                    };
                };
            };
            /** @description `campaigns.template_not_approved`, `campaigns.wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.template_not_approved" | "campaigns.wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Campaigns_retryFailed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a campaign
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "classes": [
                 *         "retry",
                 *         "throttle",
                 *         "stop-platform",
                 *         "stop-campaign"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RetryFailed"];
            };
        };
        responses: {
            /** @description Retry the recipients whose message failed */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "Diwali offer",
                     *       "state": "PAUSED",
                     *       "stateReason": "Paused by you",
                     *       "templateId": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "recipients": 3,
                     *       "optedOut": 3,
                     *       "excluded": 3,
                     *       "misfits": [
                     *         {
                     *           "reason": "The contact's city is empty",
                     *           "recipients": 3
                     *         }
                     *       ],
                     *       "tagIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "excludeListIds": [
                     *         "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *       ],
                     *       "retryOf": null,
                     *       "resendUnconfirmed": false,
                     *       "startsAt": null,
                     *       "resumesAt": null,
                     *       "scheduledFor": null,
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "completedAt": null,
                     *       "quote": {
                     *         "currency": "INR",
                     *         "category": "MARKETING",
                     *         "recipients": 3,
                     *         "total": "3.1071",
                     *         "markets": [
                     *           {
                     *             "market": "IN",
                     *             "recipients": 3,
                     *             "unitPrice": "1.0357",
                     *             "total": "3.1071"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LaunchedCampaign"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `wallet.insufficient_funds`, `wallet.receivable_open` */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.insufficient_funds" | "wallet.receivable_open";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed`, `identity.vendor_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed" | "identity.vendor_suspended";
                    };
                };
            };
            /** @description `campaigns.not_found`, `contacts.list_not_found`, `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.not_found" | "contacts.list_not_found" | "templates.not_found";
                    };
                };
            };
            /** @description `campaigns.template_not_approved`, `campaigns.too_many_retries`, `campaigns.wrong_state`, `idempotency.in_progress`, `wallet.price_in_other_currency` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.template_not_approved" | "campaigns.too_many_retries" | "campaigns.wrong_state" | "idempotency.in_progress" | "wallet.price_in_other_currency";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `campaigns.empty_audience`, `campaigns.market_without_price`, `campaigns.parameters_do_not_fit`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.empty_audience" | "campaigns.market_without_price" | "campaigns.parameters_do_not_fit" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `campaigns.too_many_preparing`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.too_many_preparing" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactLists_page: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your contact lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "default",
                     *           "size": 3,
                     *           "createdAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactListsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Contacts_page: {
        parameters: {
            query?: {
                /**
                 * @description Only contacts on this list
                 * @example lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                listId?: string;
                /**
                 * @description Only the contact with this number, in E.164, with or without `+`
                 * @example +919876543210
                 */
                phone?: string;
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "phone": "+919876543210",
                     *           "name": "Asha",
                     *           "attributes": {
                     *             "city": "Pune"
                     *           },
                     *           "createdAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.list_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.list_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Contacts_upload: {
        parameters: {
            query?: {
                /**
                 * @description The name of the list that the contacts join; made if there is none
                 * @example Customers
                 */
                list?: string;
                /**
                 * @description Of numbers without a country code, by ISO 3166
                 * @example IN
                 */
                defaultCountry?: string;
            };
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example phone,name,city
                 *     98765 43210,Asha,Pune
                 */
                "text/csv": string;
                /**
                 * @example {
                 *       "list": "Customers",
                 *       "tags": [],
                 *       "defaultCountry": "IN",
                 *       "contacts": [
                 *         {
                 *           "phone": "98765 43210",
                 *           "name": "Asha",
                 *           "attributes": {
                 *             "city": "Pune",
                 *             "age": 34
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ContactsUpload"];
            };
        };
        responses: {
            /** @description Upload contacts */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "errors": [
                     *         {
                     *           "row": 3,
                     *           "code": "phone.invalid",
                     *           "message": "This is not a phone number",
                     *           "value": "12"
                     *         }
                     *       ],
                     *       "errorsTruncated": true,
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "list": "default"
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description `contacts.upload_aborted`, `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.upload_aborted" | "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `contacts.too_many_rows`, `contacts.upload_too_large`, `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.too_many_rows" | "contacts.upload_too_large" | "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `contacts.invalid_columns`, `contacts.malformed_csv`, `contacts.no_phone_column`, `contacts.nothing_to_save`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.invalid_columns" | "contacts.malformed_csv" | "contacts.no_phone_column" | "contacts.nothing_to_save" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_page: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "state": "FAILED",
                     *           "problem": {
                     *             "code": "contacts.malformed_csv",
                     *             "message": "Row 7 has an unmatched quote, or is too long"
                     *           },
                     *           "list": "default",
                     *           "tags": [
                     *             "Customers"
                     *           ],
                     *           "defaultCountry": "IN",
                     *           "columns": {
                     *             "phone": "Mobile",
                     *             "name": "Name",
                     *             "attributes": {}
                     *           },
                     *           "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "progress": 0.5,
                     *           "received": 3,
                     *           "created": 3,
                     *           "updated": 3,
                     *           "duplicates": 3,
                     *           "invalid": 3,
                     *           "invalidByCode": {
                     *             "phone.invalid": 3
                     *           },
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "finishedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImportsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_start: {
        parameters: {
            query?: {
                /**
                 * @description The name of the list that the contacts join; made if there is none
                 * @example Customers
                 */
                list?: string;
                /**
                 * @description Names of further lists that the contacts join, with commas between
                 * @example Customers,Pune
                 */
                tags?: string;
                /**
                 * @description Of numbers without a country code, by ISO 3166
                 * @example IN
                 */
                defaultCountry?: string;
                /**
                 * @description As JSON, the headings of the columns to take, with attributes by their names here; without it every column
                 * @example {"phone":"Mobile","name":"Full name","attributes":{"plan":"Tier"}}
                 */
                columns?: string;
            };
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "list": "Customers",
                 *       "tags": [],
                 *       "defaultCountry": "IN",
                 *       "contacts": [
                 *         {
                 *           "phone": "98765 43210",
                 *           "name": "Asha",
                 *           "attributes": {
                 *             "city": "Pune",
                 *             "age": 34
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ContactsUpload"];
                /**
                 * @example phone,name,city
                 *     98765 43210,Asha,Pune
                 */
                "text/csv": string;
                /**
                 * @example {
                 *       "list": "Customers",
                 *       "file": "phone,name\n98765 43210,Asha\n"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * @description The name of the list that the contacts join; made if there is none
                     * @default default
                     * @example Customers
                     */
                    list?: string;
                    /**
                     * @description Names of further lists that the contacts join, with commas between
                     * @example Customers,Pune
                     */
                    tags?: string;
                    /**
                     * @description Of numbers without a country code, by ISO 3166
                     * @default IN
                     */
                    defaultCountry?: string;
                    /**
                     * @description As JSON, the headings of the columns to take, with attributes by their names here; without it every column
                     * @example {"phone":"Mobile","name":"Full name","attributes":{"plan":"Tier"}}
                     */
                    columns?: string;
                    file: string;
                };
            };
        };
        responses: {
            /** @description Start an import of up to a million rows in the background */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `contacts.malformed_upload`, `contacts.upload_aborted`, `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.malformed_upload" | "contacts.upload_aborted" | "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `contacts.upload_too_large`, `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.upload_too_large" | "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `contacts.invalid_columns`, `contacts.malformed_csv`, `contacts.no_phone_column`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.invalid_columns" | "contacts.malformed_csv" | "contacts.no_phone_column" | "idempotency.key_reused";
                    };
                };
            };
            /** @description `contacts.too_many_imports`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.too_many_imports" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an import of contacts
                 * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import and its progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an import of contacts
                 * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an import and its files */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `contacts.import_wrong_state` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_wrong_state";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an import of contacts
                 * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that were left out, each with what is wrong with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example error_row,error_code,error_message,phone,name
                     *     7,phone.invalid,This is not a phone number,12,Asha
                     */
                    "text/csv": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of an import of contacts
                 * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume an import that was stopped */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `contacts.import_wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    ContactImports_stop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of an import of contacts
                 * @example imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop an import; what was saved stays */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "imp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "state": "FAILED",
                     *       "problem": {
                     *         "code": "contacts.malformed_csv",
                     *         "message": "Row 7 has an unmatched quote, or is too long"
                     *       },
                     *       "list": "default",
                     *       "tags": [
                     *         "Customers"
                     *       ],
                     *       "defaultCountry": "IN",
                     *       "columns": {
                     *         "phone": "Mobile",
                     *         "name": "Name",
                     *         "attributes": {}
                     *       },
                     *       "listId": "lst_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "progress": 0.5,
                     *       "received": 3,
                     *       "created": 3,
                     *       "updated": 3,
                     *       "duplicates": 3,
                     *       "invalid": 3,
                     *       "invalidByCode": {
                     *         "phone.invalid": 3
                     *       },
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "finishedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContactImport"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.import_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_not_found";
                    };
                };
            };
            /** @description `contacts.import_wrong_state`, `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.import_wrong_state" | "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Contacts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a contact
                 * @example con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a contact */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `contacts.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "contacts.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    documentation_get_docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description as a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example <!DOCTYPE html><html><body></body></html> */
                    "text/html": string;
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    health_get_healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    health_get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is counted and measured, for Prometheus */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example waba_bus_depth{topic="waba.meta-events"} 0 */
                    "text/plain": string;
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    documentation_get_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    OperatorAdjustments_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "TICKET-17",
                 *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "amount": "-25.50",
                 *       "reason": "Goodwill"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The operators' own, such as a ticket's number: there is one adjustment of each
                     * @example TICKET-17
                     */
                    reference: string;
                    /**
                     * @description Whose wallet it is
                     * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                     */
                    vendorId: string;
                    /**
                     * @description In the wallet's currency; with a minus it takes from the vendor
                     * @example -25.50
                     */
                    amount: string;
                    /**
                     * @description Kept with it
                     * @example Goodwill
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Adjust a wallet; above a limit a second operator must approve */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "TICKET-17",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "amount": "80.5000",
                     *       "reason": "Goodwill",
                     *       "state": "APPLIED",
                     *       "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "requestedAt": "2026-01-31T09:30:00.000Z",
                     *       "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *       "decidedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.adjustment_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.adjustment_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `wallet.invalid_adjustment` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "wallet.invalid_adjustment";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorAdjustments_pending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Adjustments that wait for a second operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "reference": "TICKET-17",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "amount": "80.5000",
                     *           "reason": "Goodwill",
                     *           "state": "APPLIED",
                     *           "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "requestedAt": "2026-01-31T09:30:00.000Z",
                     *           "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *           "decidedAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PendingAdjustments"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorAdjustments_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The operators' own, such as a ticket's number: there is one adjustment of each
                 * @example TICKET-17
                 */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approve an adjustment */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "TICKET-17",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "amount": "80.5000",
                     *       "reason": "Goodwill",
                     *       "state": "APPLIED",
                     *       "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "requestedAt": "2026-01-31T09:30:00.000Z",
                     *       "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *       "decidedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed`, `wallet.second_operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed" | "wallet.second_operator_needed";
                    };
                };
            };
            /** @description `wallet.adjustment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.adjustment_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.adjustment_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.adjustment_decided";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorAdjustments_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The operators' own, such as a ticket's number: there is one adjustment of each
                 * @example TICKET-17
                 */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reject an adjustment */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reference": "TICKET-17",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "amount": "80.5000",
                     *       "reason": "Goodwill",
                     *       "state": "APPLIED",
                     *       "requestedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "requestedAt": "2026-01-31T09:30:00.000Z",
                     *       "decidedBy": "opr_0190f5a2c6d47b1e8f3a5c7d9e1b2a50",
                     *       "decidedAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Adjustment"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.adjustment_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.adjustment_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `wallet.adjustment_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "wallet.adjustment_decided";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    AuditLog_ofAll: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
                /**
                 * @description The id of a vendor
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                vendorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, across all vendors and the platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "at": "2026-01-31T09:30:00.000Z",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "actor": {
                     *             "kind": "member",
                     *             "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *             "address": "203.0.113.7"
                     *           },
                     *           "action": "vendor.updated",
                     *           "target": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "outcome": "done",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "nextCursor": "aud_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_page: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example 1767225600000:dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
                /**
                 * @description Only those of this topic
                 * @example waba.meta-events
                 */
                topic?: string;
                /**
                 * @description Only those with this text in their cause, letter by letter
                 * @example No such message
                 */
                cause?: string;
                /**
                 * @description Only those that died last at this time or later
                 * @example 2026-01-01T00:00:00.000Z
                 */
                diedFrom?: string;
                /**
                 * @description Only those that died last at this time or before
                 * @example 2026-02-01T00:00:00.000Z
                 */
                diedUntil?: string;
                /**
                 * @description Only those in this state
                 * @example waiting
                 */
                state?: "waiting" | "replaying" | "replayed" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that could not be processed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "topic": "waba.meta-events",
                     *           "cause": "No such message",
                     *           "state": "waiting",
                     *           "firstSeen": "2026-01-31T09:30:00.000Z",
                     *           "died": "2026-01-31T09:30:00.000Z",
                     *           "excerpt": "{\"field\":\"messages\",\"value\":{}}"
                     *         }
                     *       ],
                     *       "nextCursor": "1767225600000:dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLettersPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "all": true,
                 *       "reason": "Replaced by hand"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Only those of this topic
                     * @example waba.meta-events
                     */
                    topic?: string;
                    /**
                     * @description Only those with this text in their cause, letter by letter
                     * @example No such message
                     */
                    cause?: string;
                    /**
                     * Format: date-time
                     * @description Only those that died last at this time or later
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    diedFrom?: string;
                    /**
                     * Format: date-time
                     * @description Only those that died last at this time or before
                     * @example 2026-02-01T00:00:00.000Z
                     */
                    diedUntil?: string;
                    /** @description Only these letters */
                    ids?: string[];
                    /**
                     * @description Every letter that waits
                     * @constant
                     */
                    all?: true;
                    /** @example Replaced by hand */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Discard the waiting dead letters */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "all": true
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Only those of this topic
                     * @example waba.meta-events
                     */
                    topic?: string;
                    /**
                     * @description Only those with this text in their cause, letter by letter
                     * @example No such message
                     */
                    cause?: string;
                    /**
                     * Format: date-time
                     * @description Only those that died last at this time or later
                     * @example 2026-01-01T00:00:00.000Z
                     */
                    diedFrom?: string;
                    /**
                     * Format: date-time
                     * @description Only those that died last at this time or before
                     * @example 2026-02-01T00:00:00.000Z
                     */
                    diedUntil?: string;
                    /** @description Only these letters */
                    ids?: string[];
                    /**
                     * @description Every letter that waits
                     * @constant
                     */
                    all?: true;
                };
            };
        };
        responses: {
            /** @description Replay the waiting dead letters */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a dead letter
                 * @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One dead letter, with its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "topic": "waba.meta-events",
                     *       "cause": "No such message",
                     *       "state": "waiting",
                     *       "firstSeen": "2026-01-31T09:30:00.000Z",
                     *       "died": "2026-01-31T09:30:00.000Z",
                     *       "excerpt": "{\"field\":\"messages\",\"value\":{}}",
                     *       "value": "{\"field\":\"messages\",\"value\":{}}",
                     *       "history": [
                     *         {
                     *           "at": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_discardOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a dead letter
                 * @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Replaced by hand"
                 *     }
                 */
                "application/json": {
                    /** @example Replaced by hand */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Discard one dead letter */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `operations.dead_letter_not_waiting` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "operations.dead_letter_not_waiting";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    DeadLetters_replayOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a dead letter
                 * @example dlt_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Replay one dead letter */
            202: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "letters": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedDeadLetters"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `operations.dead_letter_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "operations.dead_letter_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `operations.dead_letter_not_waiting` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "operations.dead_letter_not_waiting";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Operator_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @example asha@example.com */
                    email: string;
                    /** @example correct horse battery */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Log in as an operator of the platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9…",
                     *       "expiresInSeconds": 3600
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorSession"];
                };
            };
            /** @description `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `identity.wrong_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.wrong_credentials";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `identity.too_many_logins`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_logins" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_margins: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example 2027-04-01:
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every margin that was set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "effectiveFrom": "2027-04-01",
                     *           "basisPoints": 0,
                     *           "fixed": "0.0500",
                     *           "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *         }
                     *       ],
                     *       "nextCursor": "2027-04-01:"
                     *     }
                     */
                    "application/json": components["schemas"]["MarginsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_margin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2027-04-01",
                 *       "basisPoints": 0,
                 *       "fixed": "0.05",
                 *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
                     * @example 2027-04-01
                     */
                    effectiveFrom: string;
                    /** @description The part of Meta's cost that is added, in hundredths of a percent */
                    basisPoints: number;
                    /**
                     * @description What is added to each message, in the currency of the price book
                     * @default 0
                     * @example 0.05
                     */
                    fixed?: string;
                    /**
                     * @description Whose margin it is; without it, that of all vendors that have none of their own
                     * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                     */
                    vendorId?: string;
                };
            };
        };
        responses: {
            /** @description Set the margin from a day on, for one vendor or for all others */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "effectiveFrom": "2027-04-01",
                     *       "basisPoints": 0,
                     *       "fixed": "0.0500",
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["Margin"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.margin_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.margin_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.invalid_margin`, `pricing.too_late` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.invalid_margin" | "pricing.too_late";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_marginPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2027-04-01",
                 *       "basisPoints": 0,
                 *       "fixed": "0.05",
                 *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                 *       "days": 30
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
                     * @example 2027-04-01
                     */
                    effectiveFrom: string;
                    /** @description The part of Meta's cost that is added, in hundredths of a percent */
                    basisPoints: number;
                    /**
                     * @description What is added to each message, in the currency of the price book
                     * @default 0
                     * @example 0.05
                     */
                    fixed?: string;
                    /**
                     * @description Whose margin it is; without it, that of all vendors that have none of their own
                     * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                     */
                    vendorId?: string;
                    /**
                     * @description How far back the messages go that the change is tried on
                     * @default 30
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description What a margin would do to recent spending; nothing is stored */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "days": 30,
                     *       "lines": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "category": "MARKETING",
                     *           "messages": 3,
                     *           "spent": "80.5000",
                     *           "price": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "total": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "difference": "80.5000"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.margin_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.margin_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.invalid_margin`, `pricing.too_late` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.invalid_margin" | "pricing.too_late";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_markets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2027-04-01",
                 *       "csv": "prefix,market\n91,India\n49,Germany\n"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
                     * @example 2027-04-01
                     */
                    effectiveFrom: string;
                    /**
                     * @description The first digits of phone numbers, and the market of Meta's that they belong to
                     * @example prefix,market
                     *     91,India
                     *     49,Germany
                     */
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Import a table of markets and their prefixes */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "effectiveFrom": "2027-04-01",
                     *       "prefixes": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ImportedMarkets"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.malformed_card`, `pricing.too_late` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.malformed_card" | "pricing.too_late";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_prices: {
        parameters: {
            query?: {
                /**
                 * @description A day in the time zone of the WhatsApp account; without it, today. Prices of a day that has not begun can still change
                 * @example 2026-04-01
                 */
                on?: string;
                /**
                 * @description Who pays them; without it, all vendors that have no margin of their own
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                vendorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a delivered message costs, and what of it is margin, by market and category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "markets": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "prices": {
                     *             "MARKETING": {
                     *               "cost": "0.8631",
                     *               "margin": "0.17262",
                     *               "price": "1.03572"
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorPricing"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_rateCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2027-04-01",
                 *       "csv": "Market,Currency,Marketing,Utility\nIndia,INR,0.8631,0.115\n"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
                     * @example 2027-04-01
                     */
                    effectiveFrom: string;
                    /**
                     * @description The file as Meta publishes it
                     * @example Market,Currency,Marketing,Utility
                     *     India,INR,0.8631,0.115
                     */
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Import one of Meta's rate cards into the price book */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rates": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "currency": "INR",
                     *           "effectiveFrom": "2027-04-01",
                     *           "costs": {
                     *             "MARKETING": "1.0357",
                     *             "UTILITY": "0.1380"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Rates"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.rate_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.rate_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.malformed_card`, `pricing.too_late` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.malformed_card" | "pricing.too_late";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorPrices_rateCardPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveFrom": "2027-04-01",
                 *       "csv": "Market,Currency,Marketing,Utility\nIndia,INR,0.8631,0.115\n",
                 *       "days": 30
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date
                     * @description A day in the time zone of the WhatsApp account, from whose beginning on it is in force
                     * @example 2027-04-01
                     */
                    effectiveFrom: string;
                    /**
                     * @description The file as Meta publishes it
                     * @example Market,Currency,Marketing,Utility
                     *     India,INR,0.8631,0.115
                     */
                    csv: string;
                    /**
                     * @description How far back the messages go that the change is tried on
                     * @default 30
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description What a rate card would do to recent spending; nothing is stored */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "days": 30,
                     *       "lines": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "category": "MARKETING",
                     *           "messages": 3,
                     *           "spent": "80.5000",
                     *           "price": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "total": {
                     *             "before": "80.5000",
                     *             "after": "80.5000"
                     *           },
                     *           "difference": "80.5000"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `pricing.rate_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "pricing.rate_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `pricing.malformed_card`, `pricing.too_late` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "pricing.malformed_card" | "pricing.too_late";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sending_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let all campaigns send again after the platform was stopped */
            204: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Sending_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phone numbers that are stopped, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "phoneNumberId": "220011223344556",
                     *           "reason": "WhatsApp locked the account (131031)",
                     *           "liftedBy": "operator",
                     *           "stoppedAt": "2026-01-31T09:30:00.000Z",
                     *           "until": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SendingStops"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Sending_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Meta's id of the phone number that is sent from
                 * @example 220011223344556
                 */
                phoneNumberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let one phone number send again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `campaigns.sending_stop_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "campaigns.sending_stop_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_page: {
        parameters: {
            query?: {
                /**
                 * @description Only the vendor that has a member of exactly this address, if any does; without it, all
                 * @example asha@example.com
                 */
                email?: string;
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every vendor with its weight, and which are suspended; or the one of a member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "companyName": "Asha Textiles",
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "suspension": {
                     *             "reason": "Unpaid invoices",
                     *             "since": "2026-01-31T09:30:00.000Z"
                     *           },
                     *           "weight": 1
                     *         }
                     *       ],
                     *       "nextCursor": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["VendorsPage"];
                };
            };
            /** @description `identity.invalid_email`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invalid_email" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a vendor
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One vendor, with its wallet and whom to write to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspension": {
                     *         "reason": "Unpaid invoices",
                     *         "since": "2026-01-31T09:30:00.000Z"
                     *       },
                     *       "weight": 1,
                     *       "admins": [
                     *         "asha@example.com"
                     *       ],
                     *       "wallet": {
                     *         "currency": "INR",
                     *         "available": "80.5000",
                     *         "held": "3.1071",
                     *         "receivable": "0.0000"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OperatorVendor"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found`, `wallet.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found" | "wallet.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a vendor
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a vendor send again */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspension": {
                     *         "reason": "Unpaid invoices",
                     *         "since": "2026-01-31T09:30:00.000Z"
                     *       },
                     *       "weight": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VendorStanding"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OperatorVendors_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of a vendor
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Unpaid invoices"
                 *     }
                 */
                "application/json": {
                    /** @example Unpaid invoices */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Stop all sending of a vendor */
            200: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspension": {
                     *         "reason": "Unpaid invoices",
                     *         "since": "2026-01-31T09:30:00.000Z"
                     *       },
                     *       "weight": 1
                     *     }
                     */
                    "application/json": components["schemas"]["VendorStanding"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    VendorWeights_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a vendor
                 * @example ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "weight": 2
                 *     }
                 */
                "application/json": {
                    /** @example 2 */
                    weight: number;
                };
            };
        };
        responses: {
            /** @description Set how much a vendor sends relative to the others while a number is busy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "vendorId": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "weight": 2
                     *     }
                     */
                    "application/json": components["schemas"]["VendorWeight"];
                };
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.operator_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.operator_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    OptOuts_page: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example 1767225600000:919876543210:reply
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People who opted out of your messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "phone": "+919876543210",
                     *           "userId": "IN.13491208655302741918",
                     *           "source": "reply",
                     *           "at": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "1767225600000:919876543210:reply"
                     *     }
                     */
                    "application/json": components["schemas"]["OptOutsPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Pricing_prices: {
        parameters: {
            query?: {
                /**
                 * @description A day in the time zone of the WhatsApp account; without it, today. Prices of a day that has not begun can still change
                 * @example 2026-04-01
                 */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a delivered message costs, by market and category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "on": "2026-04-01",
                     *       "markets": [
                     *         {
                     *           "market": "IN",
                     *           "name": "India",
                     *           "prices": {
                     *             "MARKETING": "1.0357",
                     *             "UTILITY": "0.1380"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Pricing"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    health_get_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process can work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {
                     *         "store": "ok",
                     *         "bus": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        /**
                         * @example {
                         *       "store": "ok",
                         *       "bus": "ok"
                         *     }
                         */
                        checks: {
                            [key: string]: "ok" | "failed";
                        };
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description The process can work */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable",
                     *       "checks": {
                     *         "store": "failed",
                     *         "bus": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "unavailable";
                        /**
                         * @example {
                         *       "store": "failed",
                         *       "bus": "ok"
                         *     }
                         */
                        checks: {
                            [key: string]: "ok" | "failed";
                        };
                    };
                };
            };
        };
    };
    Team_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": [
                     *         {
                     *           "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "email": "ravi@example.com",
                     *           "role": "STAFF"
                     *         }
                     *       ],
                     *       "invitations": [
                     *         {
                     *           "id": "inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "email": "ravi@example.com",
                     *           "role": "STAFF",
                     *           "expiresAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Team_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ravi@example.com",
                 *       "role": "STAFF"
                 *     }
                 */
                "application/json": {
                    /** @example ravi@example.com */
                    email: string;
                    /**
                     * @example STAFF
                     * @enum {string}
                     */
                    role: "ADMIN" | "STAFF";
                };
            };
        };
        responses: {
            /** @description Invite somebody by e-mail */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "email": "ravi@example.com",
                     *       "role": "STAFF",
                     *       "expiresAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `identity.invalid_email`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "identity.invalid_email" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `identity.member_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "identity.member_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused";
                    };
                };
            };
            /** @description `identity.too_many_invitations`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.too_many_invitations" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Team_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an invitation
                 * @example inv_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an invitation */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.invitation_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.invitation_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Team_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a member
                 * @example mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a member */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `identity.last_admin` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.last_admin";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Team_changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a member
                 * @example mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "STAFF"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example STAFF
                     * @enum {string}
                     */
                    role: "ADMIN" | "STAFF";
                };
            };
        };
        responses: {
            /** @description Change a role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "mem_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "email": "ravi@example.com",
                     *       "role": "STAFF"
                     *     }
                     */
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.member_needed`, `auth.role_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.member_needed" | "auth.role_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.member_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.member_not_found";
                    };
                };
            };
            /** @description `identity.last_admin` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.last_admin";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Templates_page: {
        parameters: {
            query?: {
                /**
                 * @description Only templates in this state
                 * @example PENDING
                 */
                status?: "PENDING" | "APPROVED" | "REJECTED" | "PAUSED" | "DISABLED" | "DELETED";
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "name": "order_shipped",
                     *           "language": "en_US",
                     *           "category": "MARKETING",
                     *           "upcomingCategory": null,
                     *           "quality": null,
                     *           "flag": null,
                     *           "components": [
                     *             {
                     *               "type": "BODY",
                     *               "text": "Hello {{1}}, your order is on its way.",
                     *               "example": {
                     *                 "body_text": [
                     *                   [
                     *                     "Asha"
                     *                   ]
                     *                 ]
                     *               }
                     *             }
                     *           ],
                     *           "status": "PENDING",
                     *           "statusReason": null,
                     *           "submittedAt": "2026-01-31T09:30:00.000Z",
                     *           "createdAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Templates_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "order_shipped",
                 *       "language": "en_US",
                 *       "category": "MARKETING",
                 *       "components": [
                 *         {
                 *           "type": "BODY",
                 *           "text": "Hello {{1}}, your order is on its way.",
                 *           "example": {
                 *             "body_text": [
                 *               [
                 *                 "Asha"
                 *               ]
                 *             ]
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TemplateDefinition"];
            };
        };
        responses: {
            /** @description Submit a template for review */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "order_shipped",
                     *       "language": "en_US",
                     *       "category": "MARKETING",
                     *       "upcomingCategory": null,
                     *       "quality": null,
                     *       "flag": null,
                     *       "components": [
                     *         {
                     *           "type": "BODY",
                     *           "text": "Hello {{1}}, your order is on its way.",
                     *           "example": {
                     *             "body_text": [
                     *               [
                     *                 "Asha"
                     *               ]
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "status": "PENDING",
                     *       "statusReason": null,
                     *       "submittedAt": "2026-01-31T09:30:00.000Z",
                     *       "createdAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed`, `identity.vendor_suspended` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed" | "identity.vendor_suspended";
                    };
                };
            };
            /** @description `idempotency.in_progress`, `templates.already_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress" | "templates.already_exists";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `templates.invalid`, `templates.rejected_by_meta` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "templates.invalid" | "templates.rejected_by_meta";
                    };
                };
            };
            /** @description `request.too_many`, `templates.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many" | "templates.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Templates_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a template
                 * @example tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "name": "order_shipped",
                     *       "language": "en_US",
                     *       "category": "MARKETING",
                     *       "upcomingCategory": null,
                     *       "quality": null,
                     *       "flag": null,
                     *       "components": [
                     *         {
                     *           "type": "BODY",
                     *           "text": "Hello {{1}}, your order is on its way.",
                     *           "example": {
                     *             "body_text": [
                     *               [
                     *                 "Asha"
                     *               ]
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "status": "PENDING",
                     *       "statusReason": null,
                     *       "submittedAt": "2026-01-31T09:30:00.000Z",
                     *       "createdAt": "2026-01-31T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `templates.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "templates.not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Vendor_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your company, tax and billing details */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "legalName": "Asha Textiles Private Limited",
                     *       "gstin": "27AAPFU0939F1ZV",
                     *       "billingAddress": {
                     *         "line1": "12 Marine Drive",
                     *         "line2": "Second floor",
                     *         "city": "Mumbai",
                     *         "state": "Maharashtra",
                     *         "postalCode": "400001",
                     *         "country": "IN"
                     *       },
                     *       "billingEmail": "accounts@example.com",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspendedSince": null
                     *     }
                     */
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Vendor_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Asha Textiles",
                 *       "legalName": "Asha Textiles Private Limited",
                 *       "gstin": "27AAPFU0939F1ZV",
                 *       "billingAddress": {
                 *         "line1": "12 Marine Drive",
                 *         "line2": "Second floor",
                 *         "city": "Mumbai",
                 *         "state": "Maharashtra",
                 *         "postalCode": "400001",
                 *         "country": "IN"
                 *       },
                 *       "billingEmail": "accounts@example.com"
                 *     }
                 */
                "application/json": {
                    /** @example Asha Textiles */
                    companyName?: string;
                    legalName?: string | null;
                    gstin?: string | null;
                    billingAddress?: {
                        /** @example 12 Marine Drive */
                        line1?: string;
                        line2?: string | null;
                        /** @example Mumbai */
                        city?: string;
                        /** @example Maharashtra */
                        state?: string;
                        /** @example 400001 */
                        postalCode?: string;
                        /** @example IN */
                        country?: string;
                    } | null;
                    billingEmail?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the details */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ven_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "companyName": "Asha Textiles",
                     *       "legalName": "Asha Textiles Private Limited",
                     *       "gstin": "27AAPFU0939F1ZV",
                     *       "billingAddress": {
                     *         "line1": "12 Marine Drive",
                     *         "line2": "Second floor",
                     *         "city": "Mumbai",
                     *         "state": "Maharashtra",
                     *         "postalCode": "400001",
                     *         "country": "IN"
                     *       },
                     *       "billingEmail": "accounts@example.com",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "suspendedSince": null
                     *     }
                     */
                    "application/json": components["schemas"]["Vendor"];
                };
            };
            /** @description `identity.incomplete_address`, `identity.invalid_email`, `identity.invalid_gstin`, `identity.unknown_state`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.incomplete_address" | "identity.invalid_email" | "identity.invalid_gstin" | "identity.unknown_state" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `identity.vendor_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "identity.vendor_not_found";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The low-balance alert: below which amount an e-mail warns you */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "below": "500.0000"
                     *     }
                     */
                    "application/json": components["schemas"]["BalanceAlert"];
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_setAlert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "below": "500.00"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeBalanceAlert"];
            };
        };
        responses: {
            /** @description Set the low-balance alert; null turns it off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "below": "500.0000"
                     *     }
                     */
                    "application/json": components["schemas"]["BalanceAlert"];
                };
            };
            /** @description `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_balance: {
        parameters: {
            query?: {
                /**
                 * @description As the last journal booked by then left it; without it, now
                 * @example 2026-01-31T09:30:00.000Z
                 */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the wallet has, holds and owes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "INR",
                     *       "available": "80.5000",
                     *       "held": "3.1071",
                     *       "receivable": "0.0000",
                     *       "journals": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Invoices_list: {
        parameters: {
            query?: {
                /**
                 * @description From 1 April to 31 March, by the day in India
                 * @example 2026-27
                 */
                financialYear?: string;
                /**
                 * @description `INVOICE`: of a recharge that was paid. `CREDIT-NOTE`: money went back to the buyer, by a refund or a lost dispute. `DEBIT-NOTE`: a refund failed after all.
                 * @example INVOICE
                 */
                kind?: "INVOICE" | "CREDIT-NOTE" | "DEBIT-NOTE";
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tax invoices, credit notes and debit notes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "kind": "INVOICE",
                     *           "number": "INV/2627/0000001",
                     *           "financialYear": "2026-27",
                     *           "issuedAt": "2026-01-31T09:30:00.000Z",
                     *           "rechargeId": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "corrects": null,
                     *           "seller": {
                     *             "legalName": "Shared WABA Private Limited",
                     *             "gstin": "29AABCU9603R1ZJ",
                     *             "address": "1 Residency Road, Bengaluru 560025"
                     *           },
                     *           "buyer": {
                     *             "legalName": "Asha Textiles Private Limited",
                     *             "gstin": "27AAPFU0939F1ZV",
                     *             "address": [
                     *               "12 MG Road"
                     *             ]
                     *           },
                     *           "placeOfSupply": "27",
                     *           "currency": "INR",
                     *           "gstPercent": "18",
                     *           "taxable": "500.0000",
                     *           "cgst": "0.0000",
                     *           "sgst": "0.0000",
                     *           "igst": "90.0000",
                     *           "total": "590.0000"
                     *         }
                     *       ],
                     *       "nextCursor": "tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["InvoicesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Invoices_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an invoice or a note
                 * @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One tax document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "kind": "INVOICE",
                     *       "number": "INV/2627/0000001",
                     *       "financialYear": "2026-27",
                     *       "issuedAt": "2026-01-31T09:30:00.000Z",
                     *       "rechargeId": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "corrects": null,
                     *       "seller": {
                     *         "legalName": "Shared WABA Private Limited",
                     *         "gstin": "29AABCU9603R1ZJ",
                     *         "address": "1 Residency Road, Bengaluru 560025"
                     *       },
                     *       "buyer": {
                     *         "legalName": "Asha Textiles Private Limited",
                     *         "gstin": "27AAPFU0939F1ZV",
                     *         "address": [
                     *           "12 MG Road"
                     *         ]
                     *       },
                     *       "placeOfSupply": "27",
                     *       "currency": "INR",
                     *       "gstPercent": "18",
                     *       "taxable": "500.0000",
                     *       "cgst": "0.0000",
                     *       "sgst": "0.0000",
                     *       "igst": "90.0000",
                     *       "total": "590.0000"
                     *     }
                     */
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `payments.tax_document_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.tax_document_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Invoices_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an invoice or a note
                 * @example tax_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One tax document as a PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.3 */
                    "application/pdf": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `payments.tax_document_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.tax_document_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_ledger: {
        parameters: {
            query?: {
                /**
                 * @description Booked at this time or later
                 * @example 2026-01-01T00:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Booked before this time
                 * @example 2026-02-01T00:00:00.000Z
                 */
                until?: string;
                /**
                 * @description `recharge`: a payment came. `hold`: a launch's quote was set aside, or what a campaign costs more that got dearer. `charge`: messages arrived. `release`: a campaign cannot cost this any more, once at its end and sometimes in parts before. `refund`, `refund-failed`: a payment went back, or did not after all. `dispute`, `dispute-won`, `dispute-lost`: the buyer disputes a payment, and how that ended. `adjustment`: an operator's correction.
                 * @example charge
                 */
                kind?: "recharge" | "hold" | "charge" | "release" | "refund" | "refund-failed" | "dispute" | "dispute-won" | "dispute-lost" | "adjustment";
                /**
                 * @description Only its holds, charges with a message of it, and its releases
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                campaignId?: string;
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example 14
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change of the wallet, each with the hash of the one before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "seq": 3,
                     *           "kind": "recharge",
                     *           "postings": [
                     *             {
                     *               "account": "gateway:razorpay",
                     *               "amount": "80.5000"
                     *             }
                     *           ],
                     *           "refs": {},
                     *           "balances": {
                     *             "available": "80.5000",
                     *             "held": "3.1071",
                     *             "receivable": "0.0000"
                     *           },
                     *           "bookedAt": "2026-01-31T09:30:00.000Z",
                     *           "prevHash": "0000000000000000000000000000000000000000000000000000000000000000",
                     *           "hash": "0000000000000000000000000000000000000000000000000000000000000000"
                     *         }
                     *       ],
                     *       "nextCursor": "14"
                     *     }
                     */
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `wallet.invalid_range` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.invalid_range";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_statement: {
        parameters: {
            query?: {
                /**
                 * @description Booked at this time or later
                 * @example 2026-01-01T00:00:00.000Z
                 */
                from?: string;
                /**
                 * @description Booked before this time
                 * @example 2026-02-01T00:00:00.000Z
                 */
                until?: string;
                /**
                 * @description `recharge`: a payment came. `hold`: a launch's quote was set aside, or what a campaign costs more that got dearer. `charge`: messages arrived. `release`: a campaign cannot cost this any more, once at its end and sometimes in parts before. `refund`, `refund-failed`: a payment went back, or did not after all. `dispute`, `dispute-won`, `dispute-lost`: the buyer disputes a payment, and how that ended. `adjustment`: an operator's correction.
                 * @example charge
                 */
                kind?: "recharge" | "hold" | "charge" | "release" | "refund" | "refund-failed" | "dispute" | "dispute-won" | "dispute-lost" | "adjustment";
                /**
                 * @description Only its holds, charges with a message of it, and its releases
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ledger as a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example seq,booked_at,kind,available,held,receivable,available_after,held_after,receivable_after,references,hash
                     *     1,2026-01-31T09:30:00.000Z,recharge,500.0000,0.0000,0.0000,500.0000,0.0000,0.0000,,0000000000000000000000000000000000000000000000000000000000000000
                     */
                    "text/csv": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `wallet.invalid_range` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.invalid_range";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_charges: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The number of the journal
                 * @example 14
                 */
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages that one charge of the ledger paid for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "messageId": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "campaignId": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "amount": "1.0357",
                     *           "fromHold": "1.0357",
                     *           "fromAvailable": "0.0000",
                     *           "fromReceivable": "0.0000",
                     *           "cost": "0.8631",
                     *           "market": "IN",
                     *           "category": "MARKETING",
                     *           "firstStatus": "delivered",
                     *           "occurredAt": "2026-01-31T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["ChargesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `wallet.journal_not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wallet.journal_not_found";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Payments_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request repeats the first success, for a day. After a refusal, and where the answer has more than 64 KiB, the request is done again; a launch never is. Only with JSON: a file with a key is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "500.00",
                 *       "currency": "INR",
                 *       "provider": "razorpay"
                 *     }
                 */
                "application/json": components["schemas"]["StartRecharge"];
            };
        };
        responses: {
            /** @description Open an order at the payment provider */
            201: {
                headers: {
                    /** @description This answer repeats an earlier one */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *       "provider": "razorpay",
                     *       "orderId": "order_Nxk3f7Qd1Zq0Aa",
                     *       "amount": "500.0000",
                     *       "gst": "90.0000",
                     *       "total": "590.0000",
                     *       "currency": "INR",
                     *       "state": "INITIATED",
                     *       "reversed": "0.0000",
                     *       "createdAt": "2026-01-31T09:30:00.000Z",
                     *       "paidAt": null,
                     *       "checkout": {
                     *         "keyId": "rzp_live_1",
                     *         "orderId": "order_Nxk3f7Qd1Zq0Aa"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StartedRecharge"];
                };
            };
            /** @description `idempotency.invalid_key`, `idempotency.unsupported`, `request.invalid`, `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.invalid_key" | "idempotency.unsupported" | "request.invalid" | "request.malformed_json";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `idempotency.in_progress` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.in_progress";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `request.not_json`, `request.unsupported_encoding` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.not_json" | "request.unsupported_encoding";
                    };
                };
            };
            /** @description `idempotency.key_reused`, `payments.invalid_amount`, `payments.provider_not_configured`, `payments.unsupported_currency`, `payments.wrong_currency` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency.key_reused" | "payments.invalid_amount" | "payments.provider_not_configured" | "payments.unsupported_currency" | "payments.wrong_currency";
                    };
                };
            };
            /** @description `payments.too_many_recharges`, `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.too_many_recharges" | "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `payments.provider_unavailable`, `service.outcome_unknown`, `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payments.provider_unavailable" | "service.outcome_unknown" | "service.unavailable";
                    };
                };
            };
        };
    };
    Payments_list: {
        parameters: {
            query?: {
                /**
                 * @description How many the page has at most
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The `nextCursor` of the page before; without it, the first page
                 * @example rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recharges and what became of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f",
                     *           "provider": "razorpay",
                     *           "orderId": "order_Nxk3f7Qd1Zq0Aa",
                     *           "amount": "500.0000",
                     *           "gst": "90.0000",
                     *           "total": "590.0000",
                     *           "currency": "INR",
                     *           "state": "INITIATED",
                     *           "reversed": "0.0000",
                     *           "createdAt": "2026-01-31T09:30:00.000Z",
                     *           "paidAt": null
                     *         }
                     *       ],
                     *       "nextCursor": "rch_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f"
                     *     }
                     */
                    "application/json": components["schemas"]["RechargesPage"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    Wallet_spend: {
        parameters: {
            query: {
                /**
                 * @description What is added up together
                 * @example day
                 */
                by: "day" | "campaign" | "template" | "market";
                /**
                 * @description Messages that arrived, by the clock of WhatsApp, at this time or later
                 * @example 2026-01-01T00:00:00.000Z
                 */
                from: string;
                /**
                 * @description Messages that arrived before this time; at most 92 days after `from`
                 * @example 2026-02-01T00:00:00.000Z
                 */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was spent, by day, campaign, template or market */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "key": "2026-01-31",
                     *           "messages": 3,
                     *           "spent": "3.1071"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SpendReport"];
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `auth.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.required";
                    };
                };
            };
            /** @description `auth.role_missing`, `auth.scope_missing`, `auth.vendor_needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.role_missing" | "auth.scope_missing" | "auth.vendor_needed";
                    };
                };
            };
            /** @description `reporting.invalid_range` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "reporting.invalid_range";
                    };
                };
            };
            /** @description `request.too_many` */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_many";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `service.unavailable` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service.unavailable";
                    };
                };
            };
        };
    };
    webhook_get_webhook_meta: {
        parameters: {
            query: {
                /**
                 * @description `subscribe`, always
                 * @example subscribe
                 */
                "hub.mode": string;
                /**
                 * @description What the operator has entered at Meta
                 * @example the token of META_VERIFY_TOKEN
                 */
                "hub.verify_token": string;
                /**
                 * @description The answer repeats it
                 * @example 1158201444
                 */
                "hub.challenge": string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meta's verification handshake */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example 1158201444 */
                    "text/plain": string;
                };
            };
            /** @description `request.invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.invalid";
                    };
                };
            };
            /** @description `webhooks.wrong_verify_token` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.wrong_verify_token";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    webhook_post_webhook_meta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "object": "whatsapp_business_account",
                 *       "entry": []
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Events of Meta, signed with the app secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed_json";
                    };
                };
            };
            /** @description `webhooks.bad_signature` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.bad_signature";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `webhooks.not_queued` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.not_queued";
                    };
                };
            };
        };
    };
    webhook_post_webhook_payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "payment.captured",
                 *       "payload": {}
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Razorpay's and Stripe's events, told apart by the header of their signature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed_json` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.malformed_json";
                    };
                };
            };
            /** @description `webhooks.bad_signature` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.bad_signature";
                    };
                };
            };
            /** @description `request.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request.too_large";
                    };
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `webhooks.not_queued` */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhooks.not_queued";
                    };
                };
            };
        };
    };
}
